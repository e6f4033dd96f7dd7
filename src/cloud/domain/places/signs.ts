import { searchKey } from '@/contract/places/search-key'
import { gramsOf } from '@/cloud/domain/orgs/name-key'
import { initialsOf } from './initials'

/** What a place is found by: pinyin initials of its name, and one and two characters of every text that is searched. */
export interface Signs {
  readonly initials: string
  readonly signs: string[]
}

/** Made again whenever one of these texts changes, in the same transaction. */
export const signsOf = (place: { readonly code: string; readonly name: string; readonly community: string | null; readonly address: string | null }): Signs => {
  const initials = initialsOf(place.name)
  const texts = [place.name, place.community ?? '', place.address ?? '', place.code, initials]
  return { initials, signs: [...new Set(texts.flatMap((text) => gramsOf(searchKey(text))))] }
}
