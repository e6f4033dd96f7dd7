import { formatDate } from '@/contract/dates'
import { checkDocument, type DocumentKind } from '@/contract/identifiers'
import { copy } from '../copy'

/** 「1991年3月3日 · 男」, told by the number itself; null while it is wrong or when its kind tells nothing (PI-2). */
export const derived = (kind: DocumentKind, number: string): string | null => {
  const read = checkDocument(kind, number)
  if (!read.ok || read.birthOn === undefined || read.sex === undefined) return null
  return copy.you.derived(formatDate(read.birthOn), copy.you.sex[read.sex])
}
