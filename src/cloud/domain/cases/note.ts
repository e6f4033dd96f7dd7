import { maskName, parseResidentId } from '@/contract/identifiers'

const phone = /(?<!\d)1[3-9]\d(?:[ -]?\d){8}(?!\d)/g
const number18 = /(?<!\d)\d{17}[\dXx](?!\d)/g
const permit = /(?<![A-Za-z\d])(?:[HM]\d{8}(?:\d{2})?|[A-Z]{3}\d{12})(?!\d)/g

/**
 * Free text as it is kept: a document number or a phone that somebody wrote into it is starred out, for cases hold ids
 * and never values (PI-7). A unified credit code stays: it has 18 signs too, but is no resident id.
 */
export const withoutIdentifiers = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(number18, (found) => (parseResidentId(found.toUpperCase()).ok ? '*'.repeat(18) : found))
    .replace(permit, (found) => '*'.repeat(found.length))
    .replace(phone, '***********')

/** Names stand in `people` alone: in a note about somebody, their name is masked, for whoever may read it knows it anyway. */
export const withoutName = (text: string, name: string | null): string => (name === null || name === '' ? text : text.replaceAll(name, maskName(name)))
