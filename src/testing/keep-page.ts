import { configure } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useNetwork } from '@/client/network'
import { useSession } from '@/client/session'
import { setSignedIn } from '@/client/session-token'
import type { Role } from '@/contract/roles'
import type { OutputOf } from '@/features/contracts'
import { pretendCloud, type PretendCloud } from './pretend-cloud'
import { router } from './stubs/taro'

// Roles and names of a whole form are worked out slowly in jsdom: a busy machine needs more than the usual second.
configure({ asyncUtilTimeout: 5_000 })

export type KeptPlace = OutputOf<'stations.kept'>['rows'][number]
export type KeptWhole = OutputOf<'stations.keptPlace'>
export type WorkReport = OutputOf<'stations.reports'>['rows'][number]

export const idOf = (n: number): string => `0190a0de-0000-7000-8000-00000000000${n}`

/** A station that is open, as its union sees it. */
export const aKept = (over: Partial<KeptPlace> = {}): KeptPlace => ({
  placeId: idOf(1), version: 3, code: 'LG-440307003-001', kind: 'station', level: null, name: '凤凰示例驿站', streetCode: '440307003', streetName: '平湖街道', community: '凤凰', address: '凤凰大道 1 号', longitude: 114.125, latitude: 22.69, pointOrigin: 'gcj02',
  facilities: ['water', 'rest'], missing: ['wifi'], broken: [], hours: '1-5 08:30-18:00', access: 'free', phone: '0755-28900000', phoneShown: false, unionName: '平湖街道总工会', openedOn: '2026-05-01', confirmedAt: null, status: 'open', doubt: null,
  photos: [], note: null, demo: false, sources: { hours: '现场核实' }, mergedInto: null, organizationId: idOf(9), openReports: 0, mayEdit: true, noteWaiting: null, ...over,
})

export const aWhole = (place: Partial<KeptPlace> = {}, over: Partial<KeptWhole> = {}): KeptWhole => ({ place: aKept(place), recordedAt: '2026-11-20T02:00:00Z', managers: [], checks: [], changes: [], waitingPhotos: [], ...over })

export const aReport = (over: Partial<WorkReport> = {}): WorkReport => ({
  reportId: idOf(5), code: 'LG-440307003-001', placeName: '凤凰示例驿站', kind: 'locked', facility: null, state: 'new', outcome: null, at: new Date(Date.now() - 20 * 60_000).toISOString(), answeredAt: null,
  seenAt: new Date(Date.now() - 20 * 60_000).toISOString(), version: 0, note: null, noteShown: false, hasPhoto: false, fileId: null, placeId: idOf(1), alike: 1, risen: false, ...over,
})

/** Signs in with these roles (none: the manager of a place) and asks for the page with these parameters. */
export const atKeepPage = (roles: readonly Role[], params: Record<string, string> = {}): void => {
  Taro.clearStorageSync()
  useNetwork.setState({ online: true, reachable: true })
  setSignedIn({ personId: idOf(8), token: 't' })
  useSession.setState({ status: 'person', me: { personId: idOf(8), nameMasked: '黄*', phoneMasked: null, demo: false, unread: 0, roles: roles.map((role) => ({ role, organizationId: idOf(9), organizationName: '平湖街道总工会', toOn: null })) } })
  router.params = params
}

/** A cloud that keeps one place as `keeping.now` says. */
export const keepCloud = (keeping: { now: KeptWhole }): PretendCloud =>
  pretendCloud({
    'stations.kept': () => ({ rows: [keeping.now.place], mayCreate: true }),
    'stations.keptPlace': () => keeping.now,
    'stations.confirm': () => (keeping.now = { ...keeping.now, place: { ...keeping.now.place, doubt: null, confirmedAt: new Date().toISOString() } }).place,
  })

export const sentTo = (cloud: PretendCloud, path: string): readonly unknown[] => cloud.calls.filter((call) => call.path === path).map(({ input }) => input)
