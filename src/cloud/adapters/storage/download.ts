import { refuse } from '@/cloud/kernel/refusal'

/** Reads at most one byte more than allowed, which is enough to see that it is too large. null = not there. */
export const download = async (url: string, maxBytes: number, timeoutMs: number): Promise<Uint8Array | null> => {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) }).catch(() => null)
  if (answer?.status === 404) return null
  if (!answer?.ok || !answer.body) return refuse('service.unavailable')
  const parts: Uint8Array[] = []
  let size = 0
  const reader = answer.body.getReader()
  while (size <= maxBytes) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    size += value.byteLength
  }
  // Otherwise the rest of a file that never ends would keep the line open.
  await reader.cancel()
  return Buffer.concat(parts).subarray(0, maxBytes + 1)
}
