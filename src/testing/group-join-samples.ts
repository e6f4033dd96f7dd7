import type { Path } from '@/features/contracts'
import { eventInput, gathering, paperInput, workerAt } from './gathering'
import { aStreet, employerUnion } from './joining'
import type { Samples } from './samples'
import type { World } from './world'

/** An event of a chair to which one person has come and handed in. */
const gathered = async (world: World) => {
  const event = await gathering(world)
  return { ...event, caseId: (await workerAt(world, event)).caseId }
}

const one = async (world: World) => {
  const { staff, groupJoinId } = await gathered(world)
  return { actor: staff, input: { groupJoinId } }
}

export const groupJoinSamples: Pick<Samples, Extract<Path, `groupJoin.${string}`>> = {
  'groupJoin.unions': async (world) => ({ actor: (await gathered(world)).staff, input: { q: '示例' } }),
  'groupJoin.open': async (world) => {
    const { organizationId } = await employerUnion(world, (await aStreet(world)).code)
    return { actor: await world.staff('chair', organizationId), input: eventInput(world, organizationId) }
  },
  'groupJoin.list': async (world) => ({ actor: (await gathered(world)).staff, input: {} }),
  'groupJoin.live': one,
  'groupJoin.arrivals': one,
  'groupJoin.close': one,
  'groupJoin.extend': async (world) => {
    const { staff, groupJoinId } = await gathered(world)
    return { actor: staff, input: { groupJoinId, closesAt: new Date(world.clock().getTime() + 7_200_000).toISOString() } }
  },
  'groupJoin.poster': one,
  'groupJoin.sheet': one,
  'groupJoin.enter': async (world) => {
    const { staff, groupJoinId } = await gathering(world)
    return { actor: staff, input: await paperInput(world, groupJoinId) }
  },
  'groupJoin.claimCode': async (world) => {
    const { staff, groupJoinId } = await gathering(world)
    const paper = await paperInput(world, groupJoinId)
    await world.as(staff).call('groupJoin.enter', paper)
    return { actor: staff, input: { caseId: paper.applicationId, lastSigns: paper.documentNumber.slice(-6) } }
  },
  'groupJoin.ready': one,
  'groupJoin.approve': async (world) => {
    const { staff, groupJoinId, caseId } = await gathered(world)
    return { actor: staff, input: { groupJoinId, cases: [{ caseId, version: 0 }] } }
  },
  'groupJoin.find': async (world) => ({ actor: null, input: { code: (await gathering(world)).code } }),
  'groupJoin.arrive': async (world) => ({ actor: await world.person(), input: { code: (await gathering(world)).code } }),
}
