import type { Path } from '@/features/contracts'
import { badSheet, broughtRoster, checkedRoster, invented, rosterOf, takenOver } from './bringing'
import { documentNumber, member } from './joining'
import type { Samples } from './samples'

export const rosterSamples: Pick<Samples, Extract<Path, `roster.${string}`>> = {
  'roster.places': async (world) => ({ actor: (await member(world)).chair, input: { q: '示例' } }),
  'roster.template': async (world) => ({ actor: (await member(world)).chair, input: { exportId: world.newId(), kind: 'roster' } }),
  'roster.open': async (world) => {
    const { chair, employer } = await member(world)
    return { actor: chair, input: await rosterOf(world, chair, employer.organizationId, badSheet()) }
  },
  'roster.map': async (world) => {
    const { chair, opened } = await broughtRoster(world)
    return { actor: chair, input: { importId: opened.importId, version: opened.version, mapping: opened.mapping } }
  },
  'roster.run': async (world) => {
    const { chair, checked } = await checkedRoster(world)
    return { actor: chair, input: { importId: checked.importId, version: checked.version } }
  },
  'roster.advance': async (world) => {
    const { chair, checked } = await checkedRoster(world)
    await world.as(chair).call('roster.run', { importId: checked.importId, version: checked.version })
    return { actor: chair, input: { importId: checked.importId } }
  },
  'roster.drop': async (world) => {
    const { chair, opened } = await broughtRoster(world)
    return { actor: chair, input: { importId: opened.importId, version: opened.version } }
  },
  'roster.takeBack': async (world) => {
    const { chair, employer } = await member(world)
    const { done } = await takenOver(world, chair, employer.organizationId, [invented()])
    return { actor: chair, input: { importId: done.importId, version: done.version } }
  },
  'roster.endMember': async (world) => {
    const { chair, employer } = await member(world)
    await takenOver(world, chair, employer.organizationId, [invented()])
    const { id } = await world.owner.selectFrom('memberships').select('id').where('organization_id', '=', employer.organizationId).where('source', '=', 'import').executeTakeFirstOrThrow()
    return { actor: chair, input: { membershipId: id, reason: 'left_job' } }
  },
  'roster.state': async (world) => {
    const { chair, checked } = await checkedRoster(world)
    return { actor: chair, input: { importId: checked.importId } }
  },
  'roster.imports': async (world) => ({ actor: (await checkedRoster(world)).chair, input: {} }),
  'roster.problems': async (world) => {
    const { chair, checked } = await checkedRoster(world)
    return { actor: chair, input: { importId: checked.importId } }
  },
  'roster.problemFile': async (world) => {
    const { chair, checked } = await checkedRoster(world)
    return { actor: chair, input: { importId: checked.importId, exportId: world.newId() } }
  },
  'roster.members': async (world) => {
    const { chair, employer } = await member(world)
    return { actor: chair, input: { organizationId: employer.organizationId, subtree: true } }
  },
  'roster.setProvince': async (world) => {
    const { chair, worker: who } = await member(world)
    const { id } = await world.owner.selectFrom('memberships').select('id').where('person_id', '=', who.personId).executeTakeFirstOrThrow()
    return { actor: chair, input: { membershipId: id, registered: true, knownOn: '2026-11-20' } }
  },
  'roster.claimCode': async (world) => {
    const { chair, employer } = await member(world)
    const document = documentNumber()
    await takenOver(world, chair, employer.organizationId, [invented({ document })])
    const { id } = await world.owner.selectFrom('memberships').select('id').where('organization_id', '=', employer.organizationId).where('source', '=', 'import').executeTakeFirstOrThrow()
    return { actor: chair, input: { membershipId: id, lastSigns: document.slice(-6) } }
  },
  'roster.exportMembers': async (world) => {
    const { chair, employer } = await member(world)
    return { actor: chair, input: { exportId: world.newId(), organizationId: employer.organizationId, subtree: false, format: 'xlsx', full: false } }
  },
  'roster.exports': async (world) => {
    const { actor, input } = await rosterSamples['roster.exportMembers'](world)
    await world.as(actor).call('roster.exportMembers', input)
    return { actor, input: {} }
  },
  'roster.fetch': async (world) => {
    const { actor, input } = await rosterSamples['roster.exportMembers'](world)
    await world.as(actor).call('roster.exportMembers', input)
    return { actor, input: { exportId: input.exportId } }
  },
}
