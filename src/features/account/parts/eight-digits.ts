/** What the other screen shows: 8 digits, typed with a space in the middle or read out of its QR; null = something else. */
export const eightDigits = (text: string): string | null => {
  const digits = text.replace(/[\s-]/g, '')
  return /^\d{8}$/.test(digits) ? digits : null
}
