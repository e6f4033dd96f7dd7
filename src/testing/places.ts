import type { SheetKind, SheetValue } from '@/cloud/adapters/sheets/sheets'
import type { InputOf, OutputOf } from '@/features/contracts'
import { aStreet, employerUnion, unionOfStreet } from './joining'
import { jpegWithPlace } from './pictures'
import { sheetFile } from './sheets/sheet-files'
import type { Person, World } from './world'

export type PlaceForm = Omit<InputOf<'stations.create'>, 'placeId' | 'organizationId' | 'alikeSeen' | 'openReason'>
type Kept = OutputOf<'stations.create'>

let made = 0

/** A station of a name of its own, as staff write it; `over` replaces fields. */
export const placeForm = async (world: World, over: Partial<PlaceForm> = {}): Promise<PlaceForm> => {
  made += 1
  return {
    kind: 'station', level: null, name: `示例驿站${made}号`, streetCode: (await aStreet(world)).code, community: '示例社区', address: `示例路${made}号`,
    // Inside the outline, each some hundred metres from the last.
    point: { longitude: 114.2 + (made % 40) * 0.002, latitude: 22.7 + Math.floor(made / 40) * 0.002, origin: 'gcj02' },
    facilities: ['water', 'hot_meal', 'rest', 'medicine'], missing: ['battery_swap'], hours: '1-5 08:30-18:00;6,7 09:00-12:00', access: 'free', phone: '0755-28900000', phoneShown: true,
    status: 'open', openedOn: '2026-05-01', note: '门口有台阶', sources: { hours: '现场核实', status: '现场核实' },
    ...over,
  }
}

/** The union of an employer below the first street, its chair, and an officer of the street who keeps a place of that union. */
export const keptPlaces = async (world: World, over: Partial<PlaceForm> = {}) => {
  const street = await aStreet(world)
  const union = await employerUnion(world, street.code)
  const [chair, officer] = [await world.staff('chair', union.organizationId), await world.staff('officer', (await unionOfStreet(world, street.code, 'street')).id)]
  const place = await world.as(officer).call('stations.create', { placeId: world.newId(), organizationId: union.organizationId, alikeSeen: true, openReason: '早已开放，补录', ...(await placeForm(world, over)) })
  return { chair, officer, union, street, place }
}

/** Somebody with a name and a code to show. */
export const shower = async (world: World, name = '示例站长') => {
  const person = await world.person()
  await world.owner.updateTable('people').set({ name }).where('id', '=', person.personId).execute()
  const { code } = await world.as(person).call('roles.showCode', {})
  return { person, name, code }
}

/** A place with a manager of its own. */
export const managedPlace = async (world: World, over: Partial<PlaceForm> = {}) => {
  const at = await keptPlaces(world, over)
  const { person: manager, code, name } = await shower(world)
  const managerId = world.newId()
  await world.as(at.chair).call('stations.addManager', { managerId, placeId: at.place.placeId, code, name })
  return { ...at, manager, managerId }
}

/** What the form of a kept place looks like when nothing is changed. */
export const formOf = (place: Kept): InputOf<'stations.edit'> => ({
  placeId: place.placeId, version: place.version, kind: place.kind, level: place.level, name: place.name, streetCode: place.streetCode, community: place.community, address: place.address,
  point: place.longitude === null || place.latitude === null || place.pointOrigin === null ? null : { longitude: place.longitude, latitude: place.latitude, origin: place.pointOrigin },
  facilities: place.facilities, missing: place.missing, hours: place.hours, access: place.access, phone: place.phone, phoneShown: place.phoneShown,
  status: place.status as 'draft' | 'preparing' | 'open' | 'suspended', openedOn: place.openedOn, note: place.note, sources: place.sources,
})

/** Of a network that nobody else in this run has. */
const anAddress = (): string => {
  made += 1
  return `198.${18 + (Math.floor(made / 62_500) % 2)}.${Math.floor(made / 250) % 250}.${made % 250}`
}

/** A phone without an account. */
export const aDevice = async (world: World): Promise<string> => {
  const { envelope } = await world.send(null, 'stations.newDevice', {}, { address: anAddress() })
  if (!envelope.ok) throw new Error(`device: ${envelope.error.code}`)
  return (envelope.data as OutputOf<'stations.newDevice'>).device
}

/** One report from a network of its own unless told; of a new phone without an account unless somebody is named. */
export const reportFrom = async (world: World, code: string, more: { who?: Person | null; device?: string; address?: string; over?: Partial<InputOf<'stations.report'>> } = {}) => {
  const device = more.device ?? (more.who ? undefined : await aDevice(world))
  const input = { reportId: world.newId(), code, kind: 'locked' as const, ...(device === undefined ? {} : { device }), ...more.over }
  const address = more.address ?? anAddress()
  return { input, reply: await world.send(more.who ?? null, 'stations.report', input, { address }) }
}

/** A sheet of places that somebody has sent; the first line holds the titles. */
export const placeSheet = async (world: World, who: Person, lines: readonly (readonly SheetValue[])[], kind: SheetKind = 'xlsx'): Promise<string> => {
  const fileId = world.newId()
  const { envelope } = await world.send(who, 'upload.receive', { fileId, use: 'sheet', body: new Uint8Array(await sheetFile(lines, kind)) }, { key: fileId })
  if (!envelope.ok) throw new Error(`sheet: ${envelope.error.code}`)
  return fileId
}

/** A photo that somebody has sent. */
export const placePhoto = async (world: World, who: Person, use: 'place_photo' | 'place_report' = 'place_photo'): Promise<string> => {
  const fileId = world.newId()
  const { envelope } = await world.send(who, 'upload.receive', { fileId, use, body: new Uint8Array(await jpegWithPlace()) }, { key: fileId })
  if (!envelope.ok) throw new Error(`photo: ${envelope.error.code}`)
  return fileId
}

/** A photo of a report from a phone without an account. */
export const guestPhoto = async (world: World, device: string, { fileId = world.newId(), body, address = anAddress() }: { fileId?: string; body?: Uint8Array; address?: string } = {}) => {
  const reply = await world.send(null, 'upload.receiveGuest', { fileId, device, body: body ?? new Uint8Array(await jpegWithPlace()) }, { address })
  return { fileId, code: reply.envelope.ok ? 'ok' : reply.envelope.error.code }
}

/** A report that waits for the manager of a place, and its row there. */
export const waitingReport = async (world: World, over: Partial<InputOf<'stations.report'>> = {}) => {
  const at = await managedPlace(world)
  await reportFrom(world, at.place.code, { over })
  const { rows } = await world.as(at.manager).call('stations.reports', {})
  return { ...at, row: rows[0]! }
}

/** A checklist filled in: everything is there. */
export const filledList = async (world: World, who: Person, list: 'acceptance' | 'standard'): Promise<InputOf<'stations.keepCheck'>['items']> => {
  const { rows } = await world.as(who).call('stations.checklists', {})
  return rows.find((row) => row.list === list)!.items.map(({ code }) => ({ code, ok: true, note: null }))
}
