import { jpegWithPlace } from '@/testing/pictures'
import { chairInput, employerUnion, aStreet, member } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()

const photoOf = async (who: Person): Promise<string> => {
  const fileId = world.newId()
  const { envelope } = await world.send(who, 'upload.receive', { fileId, use: 'election', body: await jpegWithPlace() })
  expect(envelope.ok).toBe(true)
  return fileId
}

/** A chair proposed with the paper of the election. */
const withPaper = async () => {
  const { worker, input, chair } = await member(world)
  const union = await employerUnion(world, (await aStreet(world)).code)
  const [officer, second] = [await world.staff('officer', union.parentId), await world.staff('officer', union.parentId)]
  const electionFileId = await photoOf(officer)
  const form = { ...(await chairInput(world, worker, { organizationId: union.organizationId, name: input.name })), paperNo: '龙工复〔2026〕12 号', electionFileId }
  await world.as(officer).call('roles.propose', form)
  return { worker, chair, union, officer, second, form, electionFileId }
}

it('the paper of an election is seen by those who may confirm, and by nobody else (MEM-8)', async () => {
  const { worker, union, officer, second, electionFileId } = await withPaper()
  expect((await world.as(second).call('roles.proposals', {})).rows[0]).toMatchObject({ paperNo: '龙工复〔2026〕12 号', electionFileId })
  const looks = (who: Person) => world.as(who).refusal('files.link', { fileId: electionFileId })
  expect([await looks(officer), await looks(second)]).toEqual(['ok', 'ok'])
  const elsewhere = await world.owner.selectFrom('organizations').select('id').where('kind', '=', 'street').where('id', '<>', union.parentId).executeTakeFirstOrThrow()
  const strangers = [worker, await world.staff('chair', union.organizationId), await world.staff('officer', elsewhere.id), await world.person()]
  for (const stranger of strangers) expect(await looks(stranger)).toBe('object.not_found')
})

it('outlives the sweep of orphans and the confirmation, and is gone with whom it names', async () => {
  const { worker, second, form, electionFileId } = await withPaper()
  const file = () => world.owner.selectFrom('files').select(['attached_at', 'deleted_at']).where('id', '=', electionFileId).executeTakeFirstOrThrow()
  expect((await file()).attached_at).not.toBeNull()
  await world.as(second).call('roles.confirm', { proposalId: form.proposalId })
  expect((await file()).deleted_at).toBeNull()
  await world.as(worker).call('membership.leave', {})
  await world.as(worker).call('myData.close', { understood: true })
  expect((await file()).deleted_at).not.toBeNull()
  expect(await world.owner.selectFrom('elections').select('paper_no').where('file_id', '=', electionFileId).executeTakeFirst()).toEqual({ paper_no: '龙工复〔2026〕12 号' })
})

it('stays when the account of who brought it is closed: it is about somebody else', async () => {
  const { officer, second, worker, electionFileId } = await withPaper()
  expect(await world.as(officer).call('myData.close', { understood: true })).toEqual({ closed: true, heldBack: false })
  expect(await world.as(second).refusal('files.link', { fileId: electionFileId })).toBe('ok')
  await world.as(worker).call('membership.leave', {})
  await world.as(worker).call('myData.close', { understood: true })
  expect(await world.as(second).refusal('files.link', { fileId: electionFileId })).toBe('object.not_found')
})

it('nobody hands in a file of somebody else, a signature, or a paper for a role that nobody elects', async () => {
  const { officer, second, form, worker } = await withPaper()
  await world.as(officer).call('roles.decline', { proposalId: form.proposalId })
  const again = { ...form, proposalId: world.newId() }
  expect(await world.as(second).refusal('roles.propose', again)).toBe('file.not_ready')
  const signature = await world.owner.selectFrom('files').select('id').where('owner_id', '=', worker.personId).where('use', '=', 'signature').executeTakeFirstOrThrow()
  expect(await world.as(officer).refusal('roles.propose', { ...again, electionFileId: signature.id })).toBe('file.not_ready')
  const { electedOn: _day, ...unelected } = again
  expect(await world.as(await world.staff('district', (await world.owner.selectFrom('organizations').select('id').where('kind', '=', 'district').executeTakeFirstOrThrow()).id)).refusal('roles.propose', { ...unelected, role: 'officer', organizationId: (await world.owner.selectFrom('organizations').select('parent_id').where('id', '=', form.organizationId).executeTakeFirstOrThrow()).parent_id! })).toBe('request.invalid')
})
