/** The place that a text names: a code as it is, an address of ours, or the `scene` of WeChat's round code (STN-5). */
export const codeIn = (text: string): string | null => /LG-440307(?:\d{3})?-\d{3,6}/.exec(decoded(text).toUpperCase())?.[0] ?? null

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
