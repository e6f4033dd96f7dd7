import { asCallError } from './call-error'
import { openEnvelope } from './envelope'
import type { FileUpload } from './message'
import { reached } from './network'
import { setSignedIn, signedIn } from './session-token'
import { sendFile } from './upload'

/** Brings one file to the cloud under the id that the phone made for it. Safe to repeat. Throws a CallError. */
export const storeFile = async (file: Omit<FileUpload, 'token'>): Promise<void> => {
  const asked = file.guest === undefined ? signedIn() : null
  try {
    openEnvelope(await sendFile({ ...file, token: asked?.token ?? null }))
    reached(true)
  } catch (thrown) {
    const error = asCallError(thrown)
    reached(!error.code.startsWith('network.'))
    if (error.code === 'session.required' && asked?.token && signedIn() === asked) setSignedIn(null)
    throw error
  }
}
