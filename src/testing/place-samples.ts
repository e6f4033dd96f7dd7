import type { Path } from '@/features/contracts'
import { aStreet } from './joining'
import { aDevice, filledList, formOf, keptPlaces, managedPlace, placeForm, placePhoto, placeSheet, reportFrom, shower, waitingReport } from './places'
import type { Samples } from './samples'
import type { World } from './world'

type Mine = Extract<Path, `stations.${string}`>

const aSuggestion = async (world: World) => ({
  suggestionId: world.newId(), kind: 'station' as const, name: `示例广场${world.newId().slice(-6)}`, streetCode: (await aStreet(world)).code, address: '示例大道 1 号', why: '晚上没有地方休息',
})

const worker = async <I>(world: World, input: I) => ({ actor: await world.person(), input })

/** Two entries of one union, the first of which is to go. */
const twins = async (world: World) => {
  const { officer, place, union } = await keptPlaces(world)
  const other = await world.as(officer).call('stations.create', { placeId: world.newId(), organizationId: union.organizationId, alikeSeen: true, ...(await placeForm(world, { status: 'draft' })) })
  return { officer, place, other }
}

const waitingPhoto = async (world: World) => {
  const at = await managedPlace(world)
  const photoId = world.newId()
  await world.as(at.manager).call('stations.addPhoto', { photoId, placeId: at.place.placeId, fileId: await placePhoto(world, at.manager) })
  return { ...at, photoId }
}

/** An officer with a sheet of one place, ready to be taken over. Somebody has suggested a place to their union. */
const sheetReady = async (world: World) => {
  const { officer, street } = await keptPlaces(world)
  await world.as(await world.person()).call('stations.suggest', await aSuggestion(world))
  const fileId = await placeSheet(world, officer, [['名称', '街道'], [`示例表格站${world.newId().slice(-6)}`, street.name]])
  return { officer, fileId, how: { fileId, mapping: [{ column: 'name' as const, index: 0 }, { column: 'street' as const, index: 1 }], system: 'gcj02' as const, status: 'draft' as const } }
}

/** Somebody who may call it now, and an input that is accepted: for every operation of places. */
export const placeSamples: Pick<Samples, Mine> = {
  'stations.feed': () => Promise.resolve({ actor: null, input: {} }),
  'stations.nearest': async (world) => {
    await keptPlaces(world)
    return { actor: null, input: { longitude: 114.25, latitude: 22.72 } }
  },
  'stations.search': async (world) => {
    await keptPlaces(world)
    return { actor: null, input: { q: '示例' } }
  },
  'stations.place': async (world) => ({ actor: null, input: { code: (await keptPlaces(world)).place.code } }),
  'stations.photo': async (world) => {
    const { chair, photoId } = await waitingPhoto(world)
    await world.as(chair).call('stations.settlePhoto', { photoId, show: true })
    return { actor: null, input: { photoId } }
  },
  'stations.newDevice': () => Promise.resolve({ actor: null, input: {} }),
  'stations.report': async (world) => ({ actor: null, input: { reportId: world.newId(), code: (await managedPlace(world)).place.code, kind: 'broken' as const, facility: 'water' as const, note: '不出水', device: await aDevice(world) } }),
  'stations.myReports': async (world) => ({ actor: null, input: { device: await aDevice(world) } }),
  'stations.suggest': async (world) => worker(world, await aSuggestion(world)),
  'stations.suggestion': async (world) => {
    const [who, form] = [await world.person(), await aSuggestion(world)]
    await world.as(who).call('stations.suggest', form)
    return { actor: who, input: { suggestionId: form.suggestionId } }
  },

  'stations.kept': async (world) => ({ actor: (await waitingReport(world)).manager, input: { q: '' } }),
  'stations.keptPlace': async (world) => {
    const { manager, place } = await waitingReport(world)
    return { actor: manager, input: { placeId: place.placeId } }
  },
  'stations.create': async (world) => {
    const { officer, union } = await keptPlaces(world)
    return { actor: officer, input: { placeId: world.newId(), organizationId: union.organizationId, openReason: '早已开放，补录', ...(await placeForm(world)) } }
  },
  'stations.edit': async (world) => {
    const { manager, place } = await managedPlace(world)
    return { actor: manager, input: { ...formOf(place), organizationId: place.organizationId, hours: '1-7 08:00-22:00' } }
  },
  'stations.confirm': async (world) => {
    const { manager, place } = await managedPlace(world)
    return { actor: manager, input: { placeId: place.placeId } }
  },
  'stations.close': async (world) => {
    const { officer, place } = await keptPlaces(world)
    return { actor: officer, input: { placeId: place.placeId, version: place.version, reason: '房屋到期' } }
  },
  'stations.merge': async (world) => {
    const { officer, place, other } = await twins(world)
    return { actor: officer, input: { placeId: other.placeId, version: other.version, intoPlaceId: place.placeId } }
  },
  'stations.addManager': async (world) => {
    const { chair, place } = await keptPlaces(world)
    const { code, name } = await shower(world)
    return { actor: chair, input: { managerId: world.newId(), placeId: place.placeId, code, name } }
  },
  'stations.endManager': async (world) => {
    const { chair, managerId } = await managedPlace(world)
    return { actor: chair, input: { managerId } }
  },
  'stations.addPhoto': async (world) => {
    const { manager, place } = await managedPlace(world)
    return { actor: manager, input: { photoId: world.newId(), placeId: place.placeId, fileId: await placePhoto(world, manager), takenOn: '2026-11-20' } }
  },
  'stations.settlePhoto': async (world) => {
    const { chair, photoId } = await waitingPhoto(world)
    return { actor: chair, input: { photoId, show: true } }
  },
  'stations.checklists': async (world) => {
    const { chair, place } = await keptPlaces(world)
    await reportFrom(world, place.code)
    return { actor: chair, input: {} }
  },
  'stations.keepCheck': async (world) => {
    const { chair, place } = await keptPlaces(world)
    return { actor: chair, input: { checkId: world.newId(), placeId: place.placeId, list: 'acceptance' as const, on: '2026-11-20', items: await filledList(world, chair, 'acceptance') } }
  },
  'stations.reports': async (world) => {
    const { manager, place } = await waitingReport(world)
    return { actor: manager, input: { placeId: place.placeId } }
  },
  'stations.acknowledge': async (world) => {
    const { manager, row } = await waitingReport(world)
    return { actor: manager, input: { reportId: row.reportId, version: row.version } }
  },
  'stations.resolve': async (world) => {
    const { manager, row } = await waitingReport(world)
    return { actor: manager, input: { reportId: row.reportId, version: row.version, outcome: 'was_so_now_open' as const } }
  },
  'stations.showNote': async (world) => {
    const { manager, row } = await waitingReport(world, { note: '门口贴了搬迁的告示' })
    return { actor: manager, input: { reportId: row.reportId, version: row.version, show: true } }
  },
  'stations.qrSheet': async (world) => {
    const { manager, place } = await managedPlace(world)
    return { actor: manager, input: { placeIds: [place.placeId] } }
  },
  'stations.openSheet': async (world) => {
    const { officer, fileId } = await sheetReady(world)
    return { actor: officer, input: { fileId } }
  },
  'stations.checkSheet': async (world) => {
    const { officer, how } = await sheetReady(world)
    return { actor: officer, input: how }
  },
  'stations.takeSheet': async (world) => {
    const { officer, how } = await sheetReady(world)
    return { actor: officer, input: how }
  },
  'stations.exportPlaces': async (world) => ({ actor: (await keptPlaces(world)).officer, input: { format: 'csv' as const } }),
  'stations.findByCode': async (world) => {
    const { manager, place } = await waitingReport(world)
    return { actor: manager, input: { code: place.code } }
  },
}
