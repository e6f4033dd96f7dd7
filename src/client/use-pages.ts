import { useState } from 'react'
import { asCallError, type CallError } from './call-error'
import { useOwner } from './use-owner'

interface PageOf<Row> { readonly rows: readonly Row[]; readonly next?: string | undefined }
interface First<Row> { readonly data: PageOf<Row> | undefined }
interface Rest<Row> extends PageOf<Row> { readonly of: string }

/** A list 20 at a time: `first` as it was known last (useAnswer), the older ones by `ask` on a tap. */
export function usePages<Row>(first: First<Row>, ask: (cursor: string) => Promise<PageOf<Row>>) {
  // Another end of the first page means that every later page has moved: they are asked for again.
  const of = `${useOwner()}:${first.data?.next}`
  const [rest, setRest] = useState<Rest<Row> | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const later = rest?.of === of ? rest : null
  const next = later === null ? first.data?.next : later.next
  const more = async () => {
    if (next === undefined || busy) return
    setBusy(true)
    setError(null)
    try {
      const page = await ask(next)
      setRest((before) => ({ of, rows: [...(before?.of === of ? before.rows : []), ...page.rows], next: page.next }))
    } catch (thrown) {
      setError(asCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  return { rows: [...(first.data?.rows ?? []), ...(later?.rows ?? [])], more: next === undefined ? undefined : more, busy, error }
}
