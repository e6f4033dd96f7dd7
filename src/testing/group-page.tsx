import { useSession } from '@/client/session'
import type { Role } from '@/contract/roles'
import type { OutputOf } from '@/features/contracts'
import { idOf, signInAs } from './desk-page'
import { No, pretendCloud } from './pretend-cloud'
import { router } from './stubs/taro'

export type Live = NonNullable<OutputOf<'groupJoin.live'>['fresh']>

/** An event that runs, as the cloud tells it. */
export const anEvent: OutputOf<'groupJoin.list'>['rows'][number] = {
  groupJoinId: idOf(1), code: '314159', unionName: '平湖街道工联会', place: '平湖美团站点', opensAt: '2026-11-23T01:00:00.000Z', closesAt: '2099-01-01T00:00:00.000Z', endsAt: '2099-01-01T00:00:00.000Z', phase: 'open',
  counts: { came: 3, sent: 2, waiting: 2, asked: 0, approved: 0, verified: 1 },
}

export const someCame: Live['rows'] = [
  { caseId: idOf(2), cameAt: '2026-11-23T02:30:00.000Z', nameMasked: '李*', state: 'submitted', verified: true, paper: false },
  { caseId: idOf(3), cameAt: '2026-11-23T02:20:00.000Z', nameMasked: '王**', state: 'submitted', verified: false, paper: true },
  { caseId: null, cameAt: '2026-11-23T02:10:00.000Z', nameMasked: null, state: null, verified: false, paper: false },
]

/** A cloud with that one event; `live` is what its list shows now. */
export const eventCloud = (live: { now: Live; mark: string } = { now: { ...anEvent, rows: someCame }, mark: 'a' }) => {
  const cloud = pretendCloud({
    'groupJoin.list': () => ({ rows: [anEvent] }),
    'groupJoin.live': ({ groupJoinId, etag }) => {
      if (groupJoinId !== anEvent.groupJoinId) throw new No('object.not_found')
      return { etag: live.mark, fresh: etag === live.mark ? null : live.now }
    },
    'groupJoin.poster': () => ({ code: anEvent.code, link: 'https://example.org/#/join', weappCode: null }),
  })
  return { cloud, live }
}

export const atEvent = (roles: readonly Role[] = ['officer'], id = anEvent.groupJoinId): void => {
  signInAs(roles)
  router.params = { id, code: anEvent.code }
}

export const asGuest = (): void => useSession.setState({ status: 'guest', me: null })
