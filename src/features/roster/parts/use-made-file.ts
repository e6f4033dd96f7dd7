import { useState } from 'react'
import { asCallError, type CallError } from '@/client/call-error'
import { call } from '@/client/call'
import { newRecordId } from '@/client/new-record-id'
import { openDocument } from '@/client/open-document'

/** Long lists take the cloud some seconds. */
const patienceMs = 60_000

interface Wish { readonly asked: string; readonly id: string }

/** Makes a file, or takes one that was made, by a link that works once. A lost answer is asked for under the same id. */
export const useMadeFile = () => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const [lost, setLost] = useState(false)
  const [wish, setWish] = useState<Wish | null>(null)

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setError(null)
    setLost(false)
    await work().catch((thrown: unknown) => setError(asCallError(thrown)))
    setBusy(false)
  }
  const fetch = async (exportId: string): Promise<void> => {
    const { path } = await call('roster.fetch', { exportId }, { tapped: true })
    setLost(!(await openDocument(path, 'xlsx')))
  }
  /** `ask` makes it under the id; the file is opened as soon as it is there. */
  const make = (about: unknown, ask: (exportId: string, options: { key: string; timeoutMs: number; tapped: true }) => Promise<unknown>) =>
    attempt(async () => {
      const asked = JSON.stringify(about)
      const mine = wish?.asked === asked ? wish : { asked, id: await newRecordId() }
      setWish(mine)
      await ask(mine.id, { key: mine.id, timeoutMs: patienceMs, tapped: true })
      setWish(null)
      await fetch(mine.id)
    })
  return { busy, error, lost, make, open: (exportId: string) => attempt(() => fetch(exportId)) }
}
