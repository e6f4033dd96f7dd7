/** How Excel, WPS and LibreOffice begin a formula, a full-width sign and what they strip before one included. */
// eslint-disable-next-line no-control-regex
const formula = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** Text that no program takes for a formula: a leading apostrophe, which our own reader takes off again. */
export const safeText = (text: string): string => {
  // Nothing that a terminal or another program would act upon.
  // eslint-disable-next-line no-control-regex
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
  return formula.test(clean) ? `'${clean.replace(/^[\t\r\n]+/, '')}` : clean
}

/** Digits that a program would round or show as 4.4E+17 when it opens a text file. */
export const isLongNumber = (text: string): boolean => /^\d{11,}[Xx]?$/.test(text)
