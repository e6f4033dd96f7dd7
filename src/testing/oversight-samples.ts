import type { Path } from '@/features/contracts'
import { application } from './joining'
import { stuckMessage } from './messaging'
import type { Samples } from './samples'

/** What the district looks after: legal holds, and messages that could not be sent. */
export const oversightSamples: Pick<Samples, Extract<Path, `holds.${string}` | `notices.${string}`>> = {
  'holds.set': async (world) => {
    const { caseId, employer } = await application(world)
    const { number } = await world.owner.selectFrom('cases').select('number').where('id', '=', caseId).executeTakeFirstOrThrow()
    return { actor: await world.staff('district', employer.organizationId), input: { holdId: world.newId(), what: 'case', number, reason: '仲裁 2026-17' } }
  },
  'holds.list': async (world) => {
    const { actor, input } = await oversightSamples['holds.set'](world)
    await world.as(actor).call('holds.set', input)
    return { actor, input: {} }
  },
  'holds.lift': async (world) => {
    const { actor, input } = await oversightSamples['holds.set'](world)
    await world.as(actor).call('holds.set', input)
    return { actor, input: { holdId: input.holdId } }
  },
  'notices.resend': async (world) => {
    const { employer, messageId } = await stuckMessage(world)
    return { actor: await world.staff('district', employer.organizationId), input: { messageId } }
  },
  'notices.toldOtherwise': async (world) => {
    const { actor, input } = await oversightSamples['notices.resend'](world)
    return { actor, input }
  },
  'notices.stuck': async (world) => {
    const { employer } = await stuckMessage(world)
    return { actor: await world.staff('district', employer.organizationId), input: {} }
  },
}
