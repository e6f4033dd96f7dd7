import { application, aStreet, districtUnion, member, unionOfStreet } from '@/testing/joining'
import { askedChair, lastSignsOf, openVisit } from '@/testing/verifying'
import { useWorld } from '@/testing/world'

const world = useWorld()

test('verified and members of a union, who waits and since when; a chair sees that union alone', async () => {
  const at = await member(world)
  expect(await world.as(at.chair).call('verification.figures', {})).toEqual({ rows: [{ organizationId: at.employer.organizationId, name: `${at.employer.name}工会`, members: 1, verified: 0, waiting: 0, waitingSince: null }] })
  await world.as(at.worker).call('verification.askChair', { caseId: world.newId() })
  const since = world.clock().toISOString()
  expect((await world.as(at.chair).call('verification.figures', {})).rows).toMatchObject([{ verified: 0, waiting: 1, waitingSince: since }])
  expect((await world.as(at.chair).call('verification.waiting', {})).rows).toMatchObject([{ personId: at.worker.personId, nameMasked: '欧**', state: 'submitted', since }])
  const { visitId } = await openVisit(world, at.worker, at.chair)
  await world.as(at.chair).call('verification.confirmAtDesk', { visitId, lastSigns: lastSignsOf(at.input) })
  expect((await world.as(at.chair).call('verification.figures', {})).rows).toMatchObject([{ members: 1, verified: 1, waiting: 0 }])
  expect((await world.as(at.chair).call('verification.waiting', {})).rows).toEqual([])
})

test('unions stand in the order of their names, 20 a page, none twice and none left out (FORM-1)', async () => {
  for (let i = 0; i < 23; i += 1) await member(world)
  const district = await world.staff('district', (await districtUnion(world)).id)
  const first = await world.as(district).call('verification.figures', {})
  const second = await world.as(district).call('verification.figures', { cursor: first.next })
  const names = [...first.rows, ...second.rows].map(({ name }) => name)
  expect(first.rows).toHaveLength(20)
  expect(names).toEqual([...names].sort())
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(23)
})

test('who waits longest stands first, page by page', async () => {
  const street = await unionOfStreet(world, (await aStreet(world)).code, 'street')
  for (let i = 0; i < 22; i += 1) {
    await askedChair(world)
    world.later(60)
  }
  const officer = await world.staff('officer', street.id)
  const first = await world.as(officer).call('verification.waiting', {})
  const second = await world.as(officer).call('verification.waiting', { cursor: first.next })
  const since = [...first.rows, ...second.rows].map((row) => row.since)
  expect(since).toEqual([...since].sort())
  expect(new Set([...first.rows, ...second.rows].map(({ personId }) => personId)).size).toBe(since.length)
  expect(since.length).toBeGreaterThanOrEqual(22)
})

test('an applicant counts as nobody\'s member', async () => {
  const { chair } = await application(world)
  expect(await world.as(chair).call('verification.figures', {})).toEqual({ rows: [] })
})
