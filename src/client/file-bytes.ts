import { CallError } from './call-error'

/** A small file as text, so that it can lie in the secure box beside its submission. */
export interface FileBytes {
  readonly mediaType: string
  readonly base64: string
}

export const parseDataUrl = (url: string): FileBytes => {
  const match = /^data:([a-z0-9.+-]+\/[a-z0-9.+-]+)?(?:;[^,]*)?;base64,([a-z0-9+/=\s]+)$/i.exec(url)
  if (!match?.[2]) throw new CallError('client.file_lost')
  return { mediaType: match[1] ?? 'application/octet-stream', base64: match[2] }
}
