import { keysWith, read, remove, removeAllWith, write } from './storage'

/** A form that somebody began. The record id is made with it; document number and signature are left out (plain storage). */
export interface StoredDraft {
  readonly recordId: string
  readonly values: Readonly<Record<string, unknown>>
  /** Epoch ms of the phone */
  readonly savedAt: number
}

const mark = 'draft:'
const guest = 'guest'
const keptMs = 30 * 86_400_000
/** A guest who signs in goes on with the form; what lies there longer may be somebody else's on a shared phone. */
const takeOverMs = 30 * 60_000

const ownerMark = (owner: string | null): string => `${mark}${owner ?? guest}:`

/** Key = person + form + version of its fields: a new version never meets old values. */
export const draftPlace = (owner: string | null, formId: string, schemaVersion: number | string): string => `${ownerMark(owner)}${formId}:${schemaVersion}`

export const loadDraft = (place: string, now: number): StoredDraft | null => {
  const found = read<StoredDraft>(place)
  if (!found) return null
  if (now - found.savedAt <= keptMs) return found
  remove(place)
  return null
}

/** false = the phone did not keep it: the person is told, nothing else is lost. */
export const saveDraft = (place: string, draft: StoredDraft, secret: readonly string[]): boolean => {
  const values = Object.fromEntries(Object.entries(draft.values).filter(([field]) => !secret.includes(field)))
  return write(place, { ...draft, values })
}

export const removeDraft = (place: string): void => remove(place)

export const wipeDrafts = (owner: string | null): void => removeAllWith(ownerMark(owner))

/** On signing in: a guest's fresh drafts become the person's, unless the person has one of that form; the rest goes. */
export const adoptGuestDrafts = (owner: string, now: number): void => {
  for (const place of keysWith(ownerMark(null))) {
    const draft = read<StoredDraft>(place)
    const target = ownerMark(owner) + place.slice(ownerMark(null).length)
    if (draft && now - draft.savedAt <= takeOverMs && read(target) === undefined) write(target, draft)
    remove(place)
  }
}
