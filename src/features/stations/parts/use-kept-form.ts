import { useEffect, useRef, useState } from 'react'
import { newRecordId } from '@/client/new-record-id'
import { useAction } from '@/client/use-action'
import type { KeptPlace } from '../keep-store'
import { changedIn, draftOf, emptyDraft, fieldsOf, onto, sourcesOf, wrongIn, type KeptDraft, type Wrong } from './kept-draft'

/** What the form asks besides the facts: only once the cloud wants to know. */
interface Extras { readonly source: string; readonly openReason: string; readonly alikeSeen: boolean }

/** One place being written; nothing typed is lost by an error or by somebody else's change. `refresh` fetches what is kept now. */
export const useKeptForm = (place: KeptPlace | null, refresh: () => Promise<void>, onSaved: (placeId: string) => void) => {
  const first = place === null ? emptyDraft : draftOf(place)
  const [base, setBase] = useState(first)
  const [version, setVersion] = useState(place?.version ?? 0)
  const [draft, setDraft] = useState(first)
  const [extras, setExtras] = useState<Extras>({ source: '', openReason: '', alikeSeen: false })
  const [tried, setTried] = useState(false)
  const [overtaken, setOvertaken] = useState(false)
  const asked = useRef({ reason: false, alike: false })
  const id = useRef<string>()
  const create = useAction('stations.create')
  const edit = useAction('stations.edit')
  const error = place === null ? create.error : edit.error
  if (error?.code === 'stations.not_accepted') asked.current.reason = true
  if (error?.code === 'stations.alike_exists') asked.current.alike = true

  useEffect(() => {
    if (place === null || place.version === version) return
    setOvertaken(changedIn(base, draft).length > 0)
    setDraft(onto(base, draft, draftOf(place)))
    setBase(draftOf(place))
    setVersion(place.version)
  }, [place, version, base, draft])
  useEffect(() => {
    if (error?.code === 'case.state_changed') void refresh()
  }, [error, refresh])

  const wrong: Wrong = tried ? wrongIn(draft) : {}
  const save = async () => {
    setTried(true)
    setOvertaken(false)
    const fields = fieldsOf(draft, sourcesOf(place?.sources ?? {}, base, draft, extras.source))
    if (fields === null) return
    const reason = extras.openReason.trim() === '' ? {} : { openReason: extras.openReason.trim() }
    const union = draft.organizationId === null || draft.organizationId === base.organizationId ? {} : { organizationId: draft.organizationId }
    id.current ??= place?.placeId ?? (await newRecordId())
    const saved = place === null
      ? await create.run({ placeId: id.current, ...(extras.alikeSeen ? { alikeSeen: true } : {}), ...union, ...reason, ...fields })
      : await edit.run({ placeId: place.placeId, version, ...union, ...reason, ...fields })
    if (saved !== null) onSaved(saved.placeId)
  }
  return {
    draft, extras, wrong, error, overtaken, version, asked: asked.current, save, busy: create.busy || edit.busy,
    set: (part: Partial<KeptDraft>) => setDraft((before) => ({ ...before, ...part })),
    say: (part: Partial<Extras>) => setExtras((before) => ({ ...before, ...part })),
  }
}

export type KeptForm = ReturnType<typeof useKeptForm>
