import { errorOf, useArena, type Fighter } from './arena'
import { objectPlaces, valueAt, withFields } from './change'
import { roles } from '@/contract/roles'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['03', '04', '05'])

/** Who one would like to be. */
const identities = (other: string): Record<string, unknown>[] => [
  { openid: 'o-somebody' }, { openId: 'o-somebody' }, { unionid: 'u-somebody' }, { userInfo: { openId: 'o-somebody', appId: 'wx1' } },
  { personId: other }, { actor: { personId: other, roles: [{ role: 'admin' }] } }, { role: 'admin' }, { roles: ['district'] }, { unionId: other }, { sessionHash: 'x' },
]

/** What one would like to set. */
const wishes = (other: string): Record<string, unknown>[] => [
  { state: 'approved' }, { status: 'active' }, { assigneeId: other }, { reviewer: other }, { quota: 9999 }, { promisedOn: '2099-01-01' },
  { memberNo: '000001' }, { demo: false }, { closedAt: '2026-01-01T00:00:00Z' }, { isAdmin: true },
]

describe.each([['03', identities], ['05', wishes]] as const)('row %s: fields that are not asked for', (row, fields) => {
  test.each(arena.endpoints)('%s refuses them and changes nothing', async (path) => {
    const target = arena.target(path)
    const { actor, input } = await target.ready()
    const other = (await arena.holder('district')).personId
    const before = await arena.writings()
    for (const place of objectPlaces(input)) {
      const own = Object.keys(valueAt(input, place) as object)
      // One operation has a field `state` of its own.
      for (const smuggled of fields(other).filter((wish) => !Object.keys(wish).some((name) => own.includes(name)))) {
        await target.ready()
        const reply = await arena.send(actor, path, withFields(input, place, smuggled))
        expect({ smuggled, place, code: errorOf(reply) }).toEqual({ smuggled, place, code: 'request.invalid' })
        tally.count(row, path)
      }
    }
    await arena.letLimitsForget()
    // __proto__ as JSON brings it: an own field, not the prototype
    const polluted = JSON.parse(JSON.stringify(input).replace(/^\{/, `{"__proto__":{"role":"admin","state":"approved"}${Object.keys(input).length > 0 ? ',' : ''}`)) as object
    expect(['request.invalid', 'request.malformed']).toContain(errorOf(await arena.send(actor, path, polluted)))
    expect(({} as { role?: string }).role).toBeUndefined()
    expect(await arena.writings()).toEqual(before)
  })
})

describe('row 04: who may not, may not', () => {
  test.each(arena.endpoints.filter(([, spec]) => spec.access !== 'public'))('%s is closed to everybody whom the contract does not name', async (path, spec) => {
    const { input } = await arena.target(path).ready()
    const named = Array.isArray(spec.access) ? (spec.access as readonly string[]) : null
    const strangers: [Fighter | null, string][] = [[null, 'session.required']]
    if (named) strangers.push([await arena.worker(), 'role.refused'])
    for (const role of named ? roles.filter((one) => !named.includes(one)) : []) strangers.push([await arena.holder(role), 'role.refused'])
    const before = await arena.writings()
    for (const [who, code] of strangers) {
      expect(errorOf(await arena.send(who, path, input))).toBe(code)
      tally.count('04', path)
    }
    expect(await arena.writings()).toEqual(before)
  })

  const staffOnly = arena.endpoints.filter(([, spec]) => Array.isArray(spec.access))
  const losses: [string, (personId: string) => Promise<unknown>][] = [
    ['is revoked', (personId) => arena.owner.updateTable('roles').set({ revoked_at: arena.clock() }).where('person_id', '=', personId).execute()],
    ['ended yesterday', (personId) => arena.owner.updateTable('roles').set({ from_on: '2020-01-01', to_on: '2020-12-31' }).where('person_id', '=', personId).execute()],
    ['begins tomorrow', (personId) => arena.owner.updateTable('roles').set({ from_on: '2099-01-01' }).where('person_id', '=', personId).execute()],
  ]
  describe.each(losses)('a role that %s during the session is gone with the next call', (_, lose) => {
    test.each(staffOnly)('%s', async (path) => {
      const { actor, input } = await arena.target(path).ready()
      const held = await arena.owner.selectFrom('roles').selectAll().where('person_id', '=', actor!.personId).execute()
      await lose(actor!.personId)
      expect(errorOf(await arena.send(actor, path, input))).toBe('role.refused')
      for (const { id, from_on, to_on, revoked_at } of held) await arena.owner.updateTable('roles').set({ from_on, to_on, revoked_at }).where('id', '=', id).execute()
      tally.count('04', path)
    })
  })
})

tally.mustHaveAttacked()
