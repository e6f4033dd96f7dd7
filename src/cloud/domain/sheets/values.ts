import { isDay, type Day } from '@/contract/dates'

/** What a cell says, or why it can't be taken. Reasons are codes. */
export type Read<T, R extends string = string> = { readonly value: T } | { readonly reason: R }
export type Reader<T, R extends string = string> = (text: string) => Read<T, R>

/** An empty cell is null. */
export const optional = <T, R extends string>(read: Reader<T, R>): Reader<T | null, R> => (text) => (text === '' ? { value: null } : read(text))

export const needed = <T, R extends string>(read: Reader<T, R>): Reader<T, R | 'required'> => (text) => (text === '' ? { reason: 'required' } : read(text))

/** Excel has rounded a long number that was typed as a number: its last digits are gone for good. */
export const lostDigits = (text: string): boolean => /^\d(\.\d+)?e\+?\d+$/i.test(text)

const twoDigits = (text: string): string => text.padStart(2, '0')

/** Day 0 of Excel is 1899-12-30, because it counts a 29th of February 1900. */
const ofSerial = (serial: number): Day => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)

/** A day as offices write it: 2024-1-5, 2024/1/5, 2024.1.5, 2024年1月5日, 20240105, with or without a time; or Excel's count of days. */
export const readDay: Reader<Day, 'day'> = (text) => {
  const plain = text.normalize('NFKC').trim()
  const serial = /^(\d{5})(\.\d+)?$/.exec(plain)
  if (serial) return { value: ofSerial(Number(plain)) }
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/.exec(plain)
  if (!match) return { reason: 'day' }
  const day = `${match[1]}-${twoDigits(match[2]!)}-${twoDigits(match[3]!)}`
  return isDay(day) ? { value: day } : { reason: 'day' }
}

const yes = /^(是|有|已|已登记|已注册|√|✓|对|y|yes|true|1)$/i
const no = /^(否|无|没有|未|未登记|未注册|×|✗|x|n|no|false|0)$/i

export const readYesNo: Reader<boolean, 'yes_no'> = (text) => {
  if (yes.test(text)) return { value: true }
  return no.test(text) ? { value: false } : { reason: 'yes_no' }
}

/** Text of a bounded length; how long it may be is said in characters. */
export const readText = (most: number): Reader<string, 'length'> => (text) => (text.length <= most ? { value: text } : { reason: 'length' })
