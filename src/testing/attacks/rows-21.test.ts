import { dataOf, endsSession, errorOf, useArena } from './arena'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['21'])
const limited = arena.endpoints.filter(([, spec]) => spec.limits !== undefined)

describe('row 21: too many calls, shared out over two instances', () => {
  test.each(limited)('%s stops them both when the limit is reached', async (path, spec) => {
    for (const limit of spec.limits!) {
      const { actor, input: accepted } = await arena.sample(path)
      // A call that ends the session leaves nobody to count: there it is wrong codes that are counted.
      const input = endsSession(path) ? { ...accepted, code: '00000000' } : accepted
      await arena.letLimitsForget()
      const address = '198.51.100.7'
      await arena.send(actor, path, input, { address })
      // As if the other calls of the window had come already; each was counted in the same row.
      await arena.owner.updateTable('rate_limits').set({ calls: limit.max - 1 }).where('bucket', 'like', `${path}|${limit.per}|%`).execute()
      const answers = []
      for (const instance of [0, 1, 0, 1]) answers.push(await arena.sendTo(instance, actor, path, input, { address }))
      expect(errorOf(answers[0]!)).not.toBe('request.too_many')
      for (const answer of answers.slice(1)) expect({ status: answer.status, code: errorOf(answer) }).toEqual({ status: 429, code: 'request.too_many' })
      await arena.letLimitsForget()
      tally.count('21', path)
    }
  })
})

describe('row 21: asking who is registered', () => {
  test('handing in a form with the ID number or the phone of a member answers as with numbers nobody has', async () => {
    const member = await arena.sample('membership.card')
    const known = await arena.particularsOf(member.actor!.personId)
    const shapeOf = async (fields: object) => {
      const { actor, input } = await arena.sample('membership.submitJoin')
      const reply = await arena.send(actor, 'membership.submitJoin', { ...input, ...fields })
      tally.count('21', 'membership.submitJoin')
      if (!reply.envelope.ok) return { status: reply.status, error: reply.envelope.error.code, issues: reply.envelope.error.issues }
      return { status: reply.status, fields: Object.entries(reply.envelope.data as object).map(([name, value]) => `${name}: ${typeof value}`), state: (reply.envelope.data as { state: string }).state }
    }
    const fresh = await shapeOf({})
    expect(fresh).toMatchObject({ state: 'submitted' })
    expect(await shapeOf({ documentKind: known.documentKind, documentNumber: known.documentNumber })).toEqual(fresh)
    expect(await shapeOf({ phone: known.phone })).toEqual(fresh)
  })

  test('answering with the phone of a member reads the same, too', async () => {
    const member = await arena.sample('membership.card')
    const known = await arena.particularsOf(member.actor!.personId)
    const answer = async (phone: string) => {
      const { actor, input } = await arena.sample('membership.answerInfo')
      const reply = await arena.send(actor, 'membership.answerInfo', { ...input, answer: { phone, name: '欧阳小丽' } })
      tally.count('21', 'membership.answerInfo')
      return { status: reply.status, fields: Object.keys(dataOf(reply) as object) }
    }
    expect(await answer(known.phone!)).toEqual(await answer('13800000099'))
  })

  test('nobody without a session learns more of one number than of another', async () => {
    for (const [path] of arena.endpoints.filter(([, spec]) => spec.access === 'public')) {
      const member = await arena.particularsOf((await arena.sample('membership.card')).actor!.personId)
      const ask = async (value: string) => {
        const { input } = await arena.sample(path)
        const body = Object.fromEntries(Object.entries(input).map(([name, own]) => [name, typeof own === 'string' ? value : own]))
        const reply = await arena.send(null, path, body)
        tally.count('21', path)
        return reply.envelope.ok ? 'ok' : reply.envelope.error.code
      }
      expect(await ask(member.documentNumber!)).toBe(await ask('440524188001010014'))
      expect(await ask(member.phone!)).toBe(await ask('13800000098'))
    }
  })
})

tally.mustHaveAttacked()
