import type { InputOf } from '@/features/contracts'
import type { SheetValue } from '@/cloud/adapters/sheets/sheets'
import { documentNumber, member, phoneNumber } from './joining'
import { sheetFile } from './sheets/sheet-files'
import type { Person, World } from './world'

export type SheetRow = readonly SheetValue[]

export const rosterTitles = ['姓名', '证件号码', '手机号', '入会日期'] as const

/** Somebody invented with documents of their own. */
export const invented = (over: { name?: string; document?: string; phone?: string | null } = {}): SheetRow => [over.name ?? '王小勇', over.document ?? documentNumber(), over.phone === undefined ? phoneNumber() : over.phone, '2024-01-05']

/** Two good lines and two bad ones. */
export const badSheet = (): SheetRow[] => [invented(), invented({ name: 'x' }), invented({ document: '440307199003030010' }), invented({ phone: null })]

/** An upload and the wish to read it; `titles` and rows as they stand in the sheet. */
export const rosterOf = async (world: World, who: Person, organizationId: string, rows: readonly SheetRow[], kind: 'roster' | 'province' = 'roster', titles: readonly string[] = rosterTitles): Promise<InputOf<'roster.open'>> => {
  const fileId = world.newId()
  await world.owner.deleteFrom('rate_limits').execute()
  const { envelope } = await world.send(who, 'upload.receive', { fileId, use: 'sheet', body: new Uint8Array(await sheetFile([[...titles], ...rows])) }, { key: fileId })
  if (!envelope.ok) throw new Error(`sheet: ${envelope.error.code}`)
  return { importId: world.newId(), kind, organizationId, fileId }
}

/** A chair with a sheet that was read and not yet looked through. */
export const broughtRoster = async (world: World, rows: readonly SheetRow[] = badSheet()) => {
  const { worker, chair, employer } = await member(world)
  const opened = await world.as(chair).call('roster.open', await rosterOf(world, chair, employer.organizationId, rows))
  return { worker, chair, employer, opened }
}

/** On until the pass is over. */
export const advanced = async (world: World, who: Person, importId: string) => {
  for (;;) {
    const now = await world.as(who).call('roster.advance', { importId })
    if (now.state !== 'checking' && now.state !== 'running') return now
  }
}

/** The columns as they were guessed, and the dry run to its end. */
export const lookedThrough = async (world: World, who: Person, opened: { importId: string; version: number; mapping: InputOf<'roster.map'>['mapping'] }) => {
  await world.as(who).call('roster.map', { importId: opened.importId, version: opened.version, mapping: opened.mapping })
  return advanced(world, who, opened.importId)
}

export const checkedRoster = async (world: World, rows?: readonly SheetRow[]) => {
  const brought = await broughtRoster(world, rows)
  return { ...brought, checked: await lookedThrough(world, brought.chair, brought.opened) }
}

/** From a sheet to its end: read, looked through, taken over. */
export const takenOver = async (world: World, who: Person, organizationId: string, rows: readonly SheetRow[], kind: 'roster' | 'province' = 'roster', titles: readonly string[] = rosterTitles) => {
  const opened = await world.as(who).call('roster.open', await rosterOf(world, who, organizationId, rows, kind, titles))
  const checked = await lookedThrough(world, who, opened)
  await world.as(who).call('roster.run', { importId: checked.importId, version: checked.version })
  return { checked, done: await advanced(world, who, checked.importId) }
}
