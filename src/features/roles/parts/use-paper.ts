import { useState } from 'react'
import type { AnyCode } from '@/client/call-error'
import { asCallError } from '@/client/call-error'
import { choosePicture } from '@/client/choose-picture'
import { readSource } from '@/client/file-source'
import { newRecordId } from '@/client/new-record-id'
import { patiently } from '@/client/patience'
import { storeFile } from '@/client/store-file'

/** As the cloud takes it. */
const mostBytes = 4_000_000

interface Photo { readonly fileId: string; readonly stored: boolean; readonly bytes: Awaited<ReturnType<typeof readSource>> }

/** A photo of the election's paper: chosen, then brought to the cloud before the proposal that names it. */
export const usePaper = () => {
  const [photo, setPhoto] = useState<Photo | null>(null)
  const [error, setError] = useState<{ readonly code: AnyCode } | null>(null)
  const choose = async () => {
    setError(null)
    try {
      const chosen = await choosePicture()
      if (chosen === null) return
      if (chosen.size > mostBytes) setError({ code: 'client.file_too_large' })
      else setPhoto({ fileId: await newRecordId(), stored: false, bytes: await readSource(chosen.source) })
    } catch (thrown) {
      setError(asCallError(thrown))
    }
  }
  /** The id of the photo in the cloud; undefined without one, null when it could not be brought there. */
  const store = async (): Promise<string | undefined | null> => {
    if (photo === null) return undefined
    if (photo.stored) return photo.fileId
    try {
      await patiently(storeFile({ fileId: photo.fileId, use: 'election', ...photo.bytes }))
      setPhoto({ ...photo, stored: true })
      return photo.fileId
    } catch (thrown) {
      setError(asCallError(thrown))
      return null
    }
  }
  return { has: photo !== null, choose, drop: () => setPhoto(null), store, error }
}
