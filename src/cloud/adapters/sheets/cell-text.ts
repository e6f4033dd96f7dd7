import type { CellValue } from 'exceljs'

/** Beyond these digits Excel has rounded a number: an 18-digit document number typed as a number is lost. */
const exactDigits = 1e15

const ofNumber = (value: number): string => (Math.abs(value) >= exactDigits ? value.toExponential() : String(value))

/** What a program guards text with so that it is no formula: our own exports, and Excel's habit. */
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@])/, '')

/** The text of a cell, whatever it was typed as. A number that Excel has rounded comes in exponent form, so that it is told and not taken. */
export const cellText = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return unguarded(value.trim())
  if (typeof value === 'number') return ofNumber(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if ('richText' in value) return unguarded(value.richText.map((part) => part.text).join('').trim())
  if ('result' in value) return cellText(value.result)
  if ('text' in value) return cellText(value.text as CellValue)
  return ''
}

export const plainText = (text: string): string => unguarded(text.trim())
