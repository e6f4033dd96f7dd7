import type { OutputOf, Path } from '@/features/contracts'
import { formOf, managedPlace } from '@/testing/places'
import type { Trouble } from '@/testing/wechat-stub'
import { dataOf, errorOf, useArena } from './arena'
import { withValue } from './change'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['27'])

const mark = '金雀未审'
const troubles: readonly Trouble[] = ['busy', 'limited', 'spent', 'cut', 'not-json', 'other-shape', 'lost']

/** Everything that anybody may read of places without signing in. */
const shownToAll = async (): Promise<string> => {
  const feed = dataOf(await arena.send(null, 'stations.feed', {})) as OutputOf<'stations.feed'>
  const codes = await arena.owner.selectFrom('places').select('code').execute()
  const places = []
  for (const { code } of codes) places.push((await arena.send(null, 'stations.place', { code })).envelope)
  return JSON.stringify([feed, places])
}

describe.each(troubles)('row 27: while the content check is %s', (trouble) => {
  beforeAll(() => arena.wechat.trouble(trouble, '/wxa/msg_sec_check'))
  afterAll(() => arena.wechat.trouble('none'))

  test('a manager\'s words are kept for somebody of the union, and nobody else reads them', async () => {
    const { manager, chair, place } = await managedPlace(arena.world)
    const subject = `o-${manager.personId}`
    await arena.owner.insertInto('accounts').values({ provider: 'wechat', app: arena.wechat.config.miniProgram.appId, subject, person_id: manager.personId }).execute()
    arena.wechat.visits(subject)
    const before = dataOf(await arena.send(manager, 'stations.keptPlace', { placeId: place.placeId })) as OutputOf<'stations.keptPlace'>
    expect(errorOf(await arena.send(manager, 'stations.edit', { ...formOf(before.place), note: mark }))).toBe('ok')
    const held = dataOf(await arena.send(chair, 'stations.keptPlace', { placeId: place.placeId })) as OutputOf<'stations.keptPlace'>
    expect(held.place).toMatchObject({ note: place.note, noteWaiting: mark })
    expect(await shownToAll()).not.toContain(mark)
    await arena.letLimitsForget()
    tally.count('27', 'stations.edit')
  })
})

describe('row 27: without any check', () => {
  /** Those who are no staff; what staff write, the union itself says. */
  const writing = arena.endpoints.filter(([, spec]) => spec.kind === 'write' && !Array.isArray(spec.access) && (spec.texts ?? []).length > 0)

  test.each(writing)('%s puts nothing that somebody writes before everybody\'s eyes', async (path: Path, spec) => {
    arena.wechat.trouble('cut', '/wxa/msg_sec_check')
    for (const name of spec.texts!) {
      const { actor, input } = await arena.sample(path)
      await arena.send(actor, path, withValue(input, [name], mark))
      tally.count('27', path)
    }
    await arena.letLimitsForget()
    expect(await shownToAll()).not.toContain(mark)
    arena.wechat.trouble('none')
  })

  test('a photo that is added is hidden, whatever the check would say', async () => {
    const { actor, input } = await arena.sample('stations.addPhoto')
    expect(dataOf(await arena.send(actor, 'stations.addPhoto', input))).toMatchObject({ shown: false })
    expect(errorOf(await arena.send(null, 'stations.photo', { photoId: (input as { photoId: string }).photoId }))).toBe('object.not_found')
    tally.count('27', 'stations.addPhoto')
  })
})

tally.mustHaveAttacked()
