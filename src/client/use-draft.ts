import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { draftPlace, loadDraft, removeDraft, saveDraft, type StoredDraft } from './drafts'
import { whenHidden } from './hidden'
import { newRecordId } from './new-record-id'
import { useOwner } from './use-owner'

const saveAfterMs = 500

export interface Draft<T> {
  /** false until the record id is made */
  readonly ready: boolean
  /** Made with the draft and the same until `clear`; '' before `ready` */
  readonly recordId: string
  readonly values: Partial<T>
  /** The values were found on this phone: tell the person that they can go on */
  readonly restored: boolean
  /** Epoch ms; null = nothing is kept yet */
  readonly savedAt: number | null
  set(part: Partial<T>): void
  /** After `outbox.submit` resolved, or to begin anew: forgets everything and makes a new record id. */
  clear(): void
}

interface Shown<T> { readonly place: string; readonly recordId: string; readonly values: Partial<T>; readonly restored: boolean; readonly savedAt: number | null }

/** `secret`: fields that are never kept in plain storage; they live only as long as the page. */
export function useDraft<T extends object>(formId: string, schemaVersion: number | string, { secret = [] }: { secret?: readonly (keyof T & string)[] } = {}): Draft<T> {
  const place = draftPlace(useOwner(), formId, schemaVersion)
  const [shown, setShown] = useState<Shown<T> | null>(null)
  // Known before React draws it: what was typed last is kept even when the page is left in the same moment.
  const latest = useRef<Shown<T> | null>(null)
  const [round, setRound] = useState(0)
  const unsaved = useRef<{ place: string; draft: StoredDraft } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const secrets = useRef(secret)
  secrets.current = secret

  const show = useCallback((next: Shown<T> | null) => setShown((latest.current = next)), [])

  const save = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const waiting = unsaved.current
    unsaved.current = null
    if (!waiting || !saveDraft(waiting.place, waiting.draft, secrets.current)) return
    if (latest.current?.place === waiting.place) show({ ...latest.current, savedAt: waiting.draft.savedAt })
  }, [show])

  useEffect(() => {
    let left = false
    const found = loadDraft(place, Date.now())
    if (found) show({ place, recordId: found.recordId, values: found.values as Partial<T>, restored: true, savedAt: found.savedAt })
    else void newRecordId().then((recordId) => { if (!left) show({ place, recordId, values: {}, restored: false, savedAt: null }) }, () => undefined)
    return () => {
      left = true
      // Leaving the page, or another person now: what was typed is kept under the place it belongs to.
      save()
    }
  }, [place, round, save, show])

  useEffect(() => whenHidden(save), [save])
  // The next page may be the one to sign in on: what a guest filled in is handed over from what is stored.
  useDidHide(save)

  const set = useCallback((part: Partial<T>) => {
    const now = latest.current
    if (now?.place !== place) return
    const values = { ...now.values, ...part }
    unsaved.current = { place, draft: { recordId: now.recordId, values, savedAt: Date.now() } }
    timer.current ??= setTimeout(save, saveAfterMs)
    show({ ...now, values })
  }, [place, save, show])

  const clear = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    unsaved.current = null
    removeDraft(place)
    show(null)
    setRound((now) => now + 1)
  }, [place, show])

  const mine = shown?.place === place ? shown : null
  return { ready: mine !== null, recordId: mine?.recordId ?? '', values: mine?.values ?? {}, restored: mine?.restored ?? false, savedAt: mine?.savedAt ?? null, set, clear }
}
