import { taken } from '@/testing/duplicates'
import { application } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()
const stateOf = async (personId: string) => (await world.owner.selectFrom('verifications').select('state').where('person_id', '=', personId).executeTakeFirst())?.state
const openCheck = (personId: string) => world.owner.selectFrom('cases').select(['id', 'quiet']).where('kind', '=', 'duplicates.check').where('person_id', '=', personId).where('closed_at', 'is', null).execute()

/** A claimant and another applicant with the number of a member, who is verified or not. */
const three = async (verified: boolean) => {
  const pair = await taken(world)
  const third = await application(world, 'submitted', { documentNumber: pair.documentNumber })
  const { document_hash } = await world.owner.selectFrom('people').select('document_hash').where('id', '=', pair.memberId).executeTakeFirstOrThrow()
  if (verified) await world.owner.insertInto('verifications').values({ person_id: pair.memberId, state: 'verified', way: 'desk', at: world.clock(), document_hash }).execute()
  return { ...pair, thirdId: third.worker.personId }
}

describe('two of three records with one document', () => {
  it.each([true, false])('become one that is verified by nobody, because the document is a member\'s (MEM-11); the street gets the rest to look at (verified: %s)', async (verified) => {
    const { officer, caseId, version, thirdId, claimantId, documentNumber } = await three(verified)
    await world.as(officer).call('duplicates.merge', { caseId, version, otherId: thirdId, seen: true, lastSigns: documentNumber.slice(-6) })
    const people = await world.owner.selectFrom('people').select(['id', 'merged_into']).where('id', 'in', [claimantId, thirdId]).execute()
    const survivor = people.find((row) => row.merged_into === null)!.id
    expect(people.filter((row) => row.merged_into === survivor)).toHaveLength(1)
    expect(await stateOf(survivor)).toBe('conflict')
    expect(await openCheck(survivor)).toMatchObject([{ quiet: true }])
  })
})

it('a number that is taken off the other record leaves the document to be looked at', async () => {
  const { officer, caseId, version, memberId, claimantId } = await taken(world)
  await world.as(officer).call('duplicates.releasePhone', { caseId, version, otherId: memberId, checked: true })
  expect(await openCheck(claimantId)).toMatchObject([{ quiet: true }])
})
