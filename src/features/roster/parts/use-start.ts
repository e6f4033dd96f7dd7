import { useRef, useState } from 'react'
import { asCallError, type CallError } from '@/client/call-error'
import { call } from '@/client/call'
import { chooseFile, type ChosenFile } from '@/client/choose-file'
import { readSource } from '@/client/file-source'
import { newRecordId } from '@/client/new-record-id'
import { patiently } from '@/client/patience'
import { storeFile } from '@/client/store-file'
import type { ImportKind } from '../columns'
import { copy } from '../copy'
import type { SheetImport, Union } from '../store'

const mostBytes = 4_000_000
const patienceMs = 60_000

/** From a chosen file to a sheet that was read. The ids are made once a file, so a lost answer brings nothing twice. */
export const useStart = (kind: ImportKind, onOpen: (state: SheetImport) => void) => {
  const [union, setUnion] = useState<Union>()
  const [file, setFile] = useState<ChosenFile>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [error, setError] = useState<CallError | null>(null)
  const ids = useRef<{ importId: string; fileId: string }>()

  const clear = () => { setProblem(undefined); setError(null) }
  const choose = async () => {
    clear()
    const chosen = await chooseFile(['xlsx', 'csv']).catch((thrown: unknown) => setError(asCallError(thrown)))
    if (!chosen) return
    if (chosen.size > mostBytes) return setProblem(copy.start.large)
    ids.current = { importId: await newRecordId(), fileId: await newRecordId() }
    setFile(chosen)
  }
  const fail = (thrown: unknown) => {
    const failure = asCallError(thrown)
    const reason = copy.start.reasons[failure.issues[0]?.reason ?? '']
    if (failure.code === 'file.refused' && reason !== undefined) setProblem(reason)
    else setError(failure)
    // What was refused is gone: another try is another file.
    if (failure.retry !== 'later') setFile(undefined)
  }
  const open = async () => {
    clear()
    if (union === undefined) return setProblem(copy.start.union)
    if (file === undefined || ids.current === undefined) return setProblem(copy.start.file)
    const { importId, fileId } = ids.current
    setBusy(true)
    try {
      await patiently(storeFile({ fileId, use: 'sheet', ...(await readSource(file.source)) }))
      onOpen(await call('roster.open', { importId, kind, organizationId: union.id, fileId }, { key: importId, timeoutMs: patienceMs, tapped: true }))
    } catch (thrown) {
      fail(thrown)
    }
    setBusy(false)
  }
  return { union, setUnion, file, choose, open, busy, problem, error }
}
