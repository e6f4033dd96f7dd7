import { application, joinInput } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()

it('lists what one handed in oneself and nothing of others', async () => {
  const [mine] = [await application(world, 'needs_info'), await application(world)]
  expect((await world.as(mine.worker).call('progress.listCases', {})).rows).toEqual([
    expect.objectContaining({ caseId: mine.caseId, kind: 'membership.join', state: 'needs_info', handledBy: `${mine.employer.name}工会`, asksYou: true, overdue: false }),
  ])
  expect((await world.as(mine.chair).call('progress.listCases', {})).rows).toEqual([])
  expect(await world.as(null).refusal('progress.listCases', {})).toBe('session.required')
})

it('pages cases and notices newest first', async () => {
  const rider = await world.person()
  for (let i = 0; i < 22; i++) {
    const { applicationId } = await world.as(rider).call('membership.submitJoin', await joinInput(world, rider))
    await world.as(rider).call('membership.withdraw', { applicationId, version: 0 })
    if (i % 3 === 0) world.later(1)
  }
  for (const [path, total] of [['progress.listCases', 22], ['progress.listNotices', 44]] as const) {
    const seen: string[] = []
    const times: string[] = []
    let cursor: string | undefined
    do {
      const page: { rows: ({ caseId: string | null } & ({ id: string; at: string } | { submittedAt: string }))[]; next?: string | undefined } = await world.as(rider).call(path, cursor === undefined ? {} : { cursor })
      seen.push(...page.rows.map((row) => ('id' in row ? row.id : row.caseId!)))
      times.push(...page.rows.map((row) => ('at' in row ? row.at : row.submittedAt)))
      cursor = page.next
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(total)
    expect(times).toEqual([...times].sort().reverse())
  }
})

it('counts unread notices, and reading another person\'s changes and tells nothing', async () => {
  const [mine, theirs] = [await application(world), await application(world)]
  const ids = async (at: typeof mine) => (await world.as(at.worker).call('progress.listNotices', {})).rows.map((row) => row.id)
  expect(await world.as(mine.worker).call('progress.unread', {})).toEqual({ unread: 1 })
  expect(await world.as(mine.worker).call('progress.readNotices', { ids: await ids(theirs) })).toEqual({ unread: 1 })
  expect(await world.as(theirs.worker).call('progress.unread', {})).toEqual({ unread: 1 })
  expect(await world.as(mine.worker).call('progress.readNotices', { ids: await ids(mine) })).toEqual({ unread: 0 })
  expect((await world.as(mine.worker).call('progress.listNotices', {})).rows[0]?.read).toBe(true)
})
