import { caseStates } from '@/contract/case-states'
import { errorOf, useArena } from './arena'
import { useCrowd } from './crowd'
import { useTally } from './tally'

const arena = useArena()
const crowd = useCrowd(arena, 16)
const tally = useTally(['09', '10'])
const moving = arena.endpoints.filter(([, spec]) => spec.fromStates)
const caseIdOf = (input: object) => {
  const { caseId, applicationId, moveId } = input as { caseId?: string; applicationId?: string; moveId?: string }
  return (caseId ?? applicationId ?? moveId)!
}

const putInto = (id: string, state: string) =>
  arena.owner.updateTable('cases').set({ state, closed_at: ['submitted', 'in_review', 'needs_info'].includes(state) ? null : arena.clock() }).where('id', '=', id).execute()

describe('row 09: a step that does not follow', () => {
  test.each(moving)('%s is refused in every other state, and the case stays as it is', async (path, spec) => {
    const { actor, input } = await arena.sample(path)
    for (const state of caseStates.filter((one) => !spec.fromStates!.includes(one))) {
      await putInto(caseIdOf(input), state)
      const before = await arena.writings()
      expect({ state, code: errorOf(await arena.send(actor, path, input)) }).toEqual({ state, code: 'case.state_changed' })
      expect(await arena.writings()).toEqual(before)
      tally.count('09', path)
    }
  })

  test.each(moving.filter(([, spec]) => 'version' in (spec.input as unknown as { entries: object }).entries))('%s is refused for a case that has moved on since it was read', async (path) => {
    const { actor, input } = await arena.sample(path)
    await arena.owner.updateTable('cases').set((row) => ({ version: row('version', '+', 1) })).where('id', '=', caseIdOf(input)).execute()
    const before = await arena.writings()
    expect(errorOf(await arena.send(actor, path, input))).toBe('case.state_changed')
    expect(await arena.writings()).toEqual(before)
    tally.count('09', path)
  })
})

describe('row 10: two reviewers at once', () => {
  test.each(moving.filter(([, spec]) => Array.isArray(spec.access)))('%s: one wins, the audit shows one', async (path) => {
    const { actor, input } = await arena.sample(path)
    const other = await arena.colleagueOf(actor!)
    const id = caseIdOf(input)
    const version = (await arena.owner.selectFrom('cases').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
    const replies = await Promise.all(Array.from({ length: 16 }, (_, n) => crowd.send(n % 2 === 0 ? actor : other, path, input)))
    expect(replies.filter((reply) => reply.envelope.ok)).toHaveLength(1)
    const refused = new Set(replies.filter((reply) => !reply.envelope.ok).map(errorOf))
    expect([...refused].filter((code) => !['case.state_changed', 'case.taken_by_other', 'case.info_already_asked'].includes(code))).toEqual([])
    const wins = await arena.owner.selectFrom('audit').select('id').where('action', '=', path).where('target_id', '=', id).where('outcome', '=', 'ok').execute()
    expect(wins).toHaveLength(1)
    const after = await arena.owner.selectFrom('cases').select('version').where('id', '=', id).executeTakeFirstOrThrow()
    expect(after.version).toBe(version + 1)
    tally.count('10', path)
  })

  test('they really came on sixteen connections', () => expect(crowd.connections).toBe(16))
})

tally.mustHaveAttacked()
