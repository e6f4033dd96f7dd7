import { farTwin, merged, taken, twins } from './duplicates'
import { application } from './joining'
import type { Samples } from './samples'

/** One sample an operation of 登记核对. */
export const duplicateSamples: Pick<Samples, Extract<keyof Samples, `duplicates.${string}`>> = {
  'duplicates.mine': async (world) => ({ actor: (await twins(world)).claimant, input: {} }),
  'duplicates.report': async (world) => ({ actor: (await application(world)).worker, input: { caseId: world.newId(), said: 'earlier_account', note: '以前的手机丢了' } }),
  'duplicates.raise': async (world) => {
    const { joinId, chair } = await twins(world, false)
    return { actor: chair, input: { caseId: world.newId(), fromCaseId: joinId } }
  },
  'duplicates.compare': async (world) => {
    const { officer, caseId } = await taken(world)
    return { actor: officer, input: { caseId } }
  },
  'duplicates.merge': async (world) => {
    const { officer, caseId, version, memberId, documentNumber } = await taken(world)
    return { actor: officer, input: { caseId, version, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) } }
  },
  'duplicates.releasePhone': async (world) => {
    const { officer, caseId, version, memberId } = await taken(world)
    return { actor: officer, input: { caseId, version, otherId: memberId, checked: true } }
  },
  'duplicates.releaseDocument': async (world) => {
    const { officer, caseId, version, memberId, documentNumber } = await taken(world)
    return { actor: officer, input: { caseId, version, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) } }
  },
  'duplicates.keepApart': async (world) => {
    const { officer, caseId, version } = await taken(world)
    return { actor: officer, input: { caseId, version, reason: 'nothing_to_change', note: '当面核对过' } }
  },
  'duplicates.passUp': async (world) => {
    const { officer, caseId, version } = await farTwin(world)
    return { actor: officer, input: { caseId, version } }
  },
  'duplicates.undo': async (world) => {
    const { officer, caseId, version } = await merged(world)
    return { actor: officer, input: { caseId, version, note: '合错了人' } }
  },
}
