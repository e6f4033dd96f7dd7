import { useRef, useState } from 'react'
import { asCallError, type CallError } from '@/client/call-error'
import { call } from '@/client/call'
import { chooseFile, type ChosenFile } from '@/client/choose-file'
import { readSource } from '@/client/file-source'
import { newKey, newRecordId } from '@/client/new-record-id'
import { patiently } from '@/client/patience'
import { storeFile } from '@/client/store-file'
import type { CoordinateSystem, PlaceColumn } from '@/contract/places/sheet-columns'
import type { InputOf, OutputOf } from '@/features/contracts'
import { copy } from '../keep-copy'

type Opened = OutputOf<'stations.openSheet'>
export type Tally = OutputOf<'stations.takeSheet'>
export type Checked = OutputOf<'stations.checkSheet'>
export type NewStatus = InputOf<'stations.takeSheet'>['status']
export interface Settings { readonly mapping: Readonly<Partial<Record<PlaceColumn, number>>>; readonly system: CoordinateSystem; readonly status: NewStatus }

/** A sheet of 2,000 lines takes its time. */
const slowly = { timeoutMs: 60_000, tapped: true }
const mostBytes = 4_000_000

/** From a chosen sheet over a try to places. What is sent again after a lost answer changes nothing twice: the cloud goes by code, name and street. */
export const usePlaceSheet = () => {
  const [file, setFile] = useState<ChosenFile>()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [settings, setSettings] = useState<Settings>({ mapping: {}, system: 'gcj02', status: 'draft' })
  const [checked, setChecked] = useState<Checked | null>(null)
  const [taken, setTaken] = useState<Tally | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [error, setError] = useState<CallError | null>(null)
  const ids = useRef({ fileId: '', asked: '', key: '' })

  /** Why a sheet is not read is told in its own words. */
  const tell = (failure: CallError) => {
    const reason = failure.code === 'file.refused' ? failure.issues.find(({ path }) => path === 'fileId')?.reason : undefined
    const words = reason === undefined ? undefined : copy.sheet.refused[reason]
    if (words === undefined) setError(failure)
    else setProblem(words)
  }
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setError(null)
    setProblem(undefined)
    await work().catch((thrown: unknown) => tell(asCallError(thrown)))
    setBusy(false)
  }
  const asked = () => ({ fileId: ids.current.fileId, mapping: Object.entries(settings.mapping).map(([column, index]) => ({ column: column as PlaceColumn, index })), system: settings.system, status: settings.status })
  const choose = () => attempt(async () => {
    const chosen = await chooseFile(['xlsx', 'csv'])
    if (chosen === null) return
    if (chosen.size > mostBytes) return setProblem(copy.sheet.large)
    ids.current = { fileId: await newRecordId(), asked: '', key: '' }
    setFile(chosen)
    setOpened(null)
    setChecked(null)
    setTaken(null)
    await patiently(storeFile({ fileId: ids.current.fileId, use: 'sheet', ...(await readSource(chosen.source)) }))
    const found = await call('stations.openSheet', { fileId: ids.current.fileId }, slowly)
    setOpened(found)
    setSettings((before) => ({ ...before, mapping: Object.fromEntries(found.mapping.map(({ column, index }) => [column, index])) }))
  })
  const change = (part: Partial<Settings>) => { setSettings((before) => ({ ...before, ...part })); setChecked(null) }
  const check = () => attempt(async () => {
    if (settings.mapping.name === undefined) return setProblem(copy.sheet.missingName)
    setChecked(await call('stations.checkSheet', asked(), slowly))
  })
  const take = () => attempt(async () => {
    const input = asked()
    // The same wish after a lost answer goes under the same key; other columns are another wish.
    if (ids.current.asked !== JSON.stringify(input)) ids.current = { ...ids.current, asked: JSON.stringify(input), key: await newKey() }
    setTaken(await call('stations.takeSheet', input, { key: ids.current.key, ...slowly }))
  })
  const more = (cursor: string) => call('stations.checkSheet', { ...asked(), cursor }, slowly)
  const restart = () => { setFile(undefined); setOpened(null); setChecked(null); setTaken(null) }
  return { file, opened, settings, checked, taken, busy, problem, error, choose, change, check, take, more, restart }
}
export type PlaceSheet = ReturnType<typeof usePlaceSheet>
