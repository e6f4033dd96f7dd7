import { searchKey } from '@/contract/places/search-key'
import { gramsOf } from '@/cloud/domain/orgs/name-key'

/** What a place is found by: pinyin initials of its name, and one and two characters of every text that is searched. */
export interface Signs {
  readonly initials: string
  readonly signs: string[]
}

/** 「平湖（凤凰）站」 → `phfhz`. The dictionary is loaded when the first place is kept: no other call waits for it. */
export const initialsOf = async (name: string): Promise<string> => {
  const { pinyin } = await import('pinyin-pro')
  return searchKey(pinyin(name, { pattern: 'first', toneType: 'none', separator: '' }))
}

/** Made again whenever one of these texts changes, in the same transaction. */
export const signsOf = async (place: { readonly code: string; readonly name: string; readonly community: string | null; readonly address: string | null }): Promise<Signs> => {
  const initials = await initialsOf(place.name)
  const texts = [place.name, place.community ?? '', place.address ?? '', place.code, initials]
  return { initials, signs: [...new Set(texts.flatMap((text) => gramsOf(searchKey(text))))] }
}
