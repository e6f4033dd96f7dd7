import { CallError } from './call-error'
import { within } from './within'

/** POST to our own host; the body of the answer, whatever its status. Null when it is not JSON. */
export const fetchAnswer = async (url: string, init: { headers: Record<string, string>; body: BodyInit }, timeoutMs: number): Promise<unknown> => {
  // Chrome 65 and below know no AbortController: there the late answer is only ignored.
  const stop = typeof AbortController === 'function' ? new AbortController() : null
  try {
    const asked = fetch(url, { ...init, method: 'POST', credentials: 'omit', cache: 'no-store', ...(stop ? { signal: stop.signal } : {}) })
    return parsed(await within(timeoutMs, asked.then((response) => response.text()), () => stop?.abort()))
  } catch (thrown) {
    throw thrown instanceof CallError ? thrown : new CallError('network.offline')
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
