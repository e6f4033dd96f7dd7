import { copy as desk } from '@/features/desk/copy'
import { copy as joining } from '@/features/membership/copy'
import { copy as life } from '@/features/membership/life-copy'
import { copy as data } from '@/features/my-data/copy'
import type { App } from '@/testing/apps/app'
import { nameOf } from '@/testing/apps/cast'
import { onBoth, type Stage } from '@/testing/apps/stage'
import { fingerprint } from '@/testing/attacks/fingerprint'
import { pdfText } from '@/testing/pdf-text'
import { tracesOf } from '@/testing/traces'
import { documentOf, joinAsWorker } from './joining'
import { agreeTo, approve, atDesk, backAtDesk, openFirst, openNext, take } from './reviewing'

const lifePage = 'features/membership/pages/life/index'
const dataPage = 'features/my-data/pages/overview/index'
const closePage = 'features/my-data/pages/close/index'
const phone = '13912345674'
const marks = [nameOf('worker'), documentOf(), phone]

const joinAndBeEnrolled = async (stage: Stage): Promise<void> => {
  const worker = await stage.open('worker')
  await joinAsWorker(worker, stage.cast.employer, phone)
  await worker.close()
  const chair = await atDesk(stage, 'chair')
  await openFirst(chair)
  await take(chair)
  await approve(chair)
  await chair.close()
}

/** The new union accepts; the old one is told, and notes it. */
const changeWork = async (stage: Stage): Promise<void> => {
  const { cast } = stage
  const worker = await stage.open('worker')
  await worker.open(lifePage)
  await worker.see(life.head.member)
  await worker.tap(life.move.title)
  await worker.tap(life.work.platform)
  await worker.pick('platformCode', '美团')
  await worker.pick('streetCode', cast.street.name)
  await worker.see(joining.union.reviewer(cast.catchAll.name))
  await worker.tap(life.work.hand)
  await worker.see(life.work.sent)
  await worker.tap(life.work.look)
  await worker.see(life.moving.still)
  worker.expectClean()
  await worker.close()

  const officer = await atDesk(stage, 'officer')
  await agreeTo(officer, 'membership.move')
  officer.expectClean()
  await officer.close()

  const chair = await backAtDesk(stage, 'chair')
  await openNext(chair, desk.kindShort['membership.change'] ?? '')
  await chair.see(desk.flags.change_moved!.title)
  await chair.tap(desk.act.acknowledge)
  await chair.see(desk.done.acknowledge)
  chair.expectClean()
  await chair.close()
}

const keepAndResume = async (worker: App, union: string): Promise<void> => {
  await worker.open(lifePage)
  await worker.see(union)
  await worker.tap(life.keep.title)
  await worker.tap('暂时没有工作')
  await worker.see(life.head.kept)
  await worker.tap(life.resume.title)
  await worker.agree(life.resume.yes)
  await worker.see(life.head.member)
}

/** Both files are opened and read, where the phone can show them. */
const takeDataAlong = async (worker: App, surface: Stage['surface']): Promise<void> => {
  await worker.open(dataPage)
  await worker.see(data.take.title)
  await worker.tap(data.take.pdf)
  const text = pdfText(await worker.file()).replaceAll('\n', '')
  for (const mark of [...marks, data.membership.title]) expect(text).toContain(mark)
  await worker.see(data.take.ready)
  await worker.tap(data.take.json)
  if (surface !== 'h5') await worker.tap(data.take.send)
  const taken = JSON.parse((await worker.file()).toString('utf8')) as { person: object; memberships: readonly object[] }
  expect(taken.person).toMatchObject({ name: marks[0], documentNumber: marks[1], phone })
  // Joined, moved, kept, resumed.
  expect(taken.memberships).toHaveLength(4)
}

const leaveAndClose = async (worker: App): Promise<void> => {
  await worker.open(closePage)
  await worker.see(data.close.member.title)
  await worker.tap(data.close.member.act)
  await worker.tap(life.leave.title)
  await worker.agree(life.leave.yes)
  await worker.see(life.head.left)
  await worker.open(closePage)
  await worker.tap(data.close.act)
  await worker.agree(data.close.yes)
  await worker.see(data.close.done.held)
}

onBoth((stage) => {
  it('a member changes work, keeps, resumes, takes the data along, leaves and closes the account; only what the law holds stays, and then not that', async () => {
    const { cast, db, owner } = stage
    // In WeChat they come as somebody new: whom the cast knows by that name is another person.
    if (stage.surface !== 'h5') await owner.deleteFrom('people').where('demo_key', '=', 'worker').execute()
    await joinAndBeEnrolled(stage)
    await changeWork(stage)
    const worker = await stage.open('worker')
    await keepAndResume(worker, cast.catchAll.name)
    await takeDataAlong(worker, stage.surface)
    const { id: caseId } = await db.selectFrom('cases').select('id').where('kind', '=', 'membership.join').executeTakeFirstOrThrow()
    await owner.insertInto('legal_holds').values({ id: caseId, table_name: 'cases', row_id: caseId, reason: 'case-2026-1' }).execute()
    expect(await tracesOf(owner, stage.vault, marks)).toEqual(['people.document_enc', 'people.name', 'people.phone_enc'])
    expect((await stage.files()).length).toBeGreaterThan(1)
    await leaveAndClose(worker)
    worker.expectClean()
    // On H5 the names of the demo stand on the page where one signs in.
    const kept = await worker.kept()
    for (const mark of marks.slice(stage.surface === 'h5' ? 1 : 0)) expect(kept).not.toContain(mark)
    await worker.close()

    // The signature of the held application, and nothing that names anybody.
    expect(await tracesOf(owner, stage.vault, marks)).toEqual([])
    await stage.runJobs()
    expect(await stage.files()).toHaveLength(1)
    expect(await owner.selectFrom('join_applications').select('case_id').execute()).toEqual([{ case_id: caseId }])

    await owner.deleteFrom('legal_holds').execute()
    await stage.runJobs()
    expect(await stage.files()).toEqual([])
    expect(await owner.selectFrom('join_applications').select('case_id').execute()).toEqual([])
    expect(await tracesOf(owner, stage.vault, marks)).toEqual([])
    const once = await fingerprint(owner)
    await stage.runJobs()
    expect(await fingerprint(owner)).toEqual(once)
    expect(await owner.selectFrom('memberships').select('status').where('to_on', 'is', null).execute()).toEqual([])
  })
})
