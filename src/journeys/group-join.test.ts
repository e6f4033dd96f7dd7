import { dayOf } from '@/contract/dates'
import { residentCheckSign } from '@/contract/identifiers'
import { copy as group } from '@/features/group-join/copy'
import { copy } from '@/features/membership/copy'
import { groupCopy } from '@/features/membership/group-copy'
import { persist } from '@/testing/apps/persist'
import { onBoth, type Stage } from '@/testing/apps/stage'
import type { Stranger } from '@/testing/apps/stranger'
import { acceptUnion, consentAndSign, handIn, receiptNumber, sayWho } from './joining'
import { atDesk, backAtDesk, refuse, take } from './reviewing'

const pages = 'features/group-join/pages'
/** 440399 is no division code, so no number made with it belongs to a real person. */
const documentOf = (count: number): string => {
  const first17 = `44039919900101${String(count).padStart(3, '0')}`
  return first17 + residentCheckSign(first17)
}

/** What a phone does from the scan to the receipt. @returns the application's id */
const joinAt = async (stage: Stage, who: Stranger, count: number, event: { code: string; catchAll: string }): Promise<string> => {
  const begunAt = new Date().toISOString()
  await who.call('groupJoin.arrive', { code: event.code })
  const signatureFileId = await who.sign()
  const { letter, notices } = await who.call('membership.options', {})
  const { applicationId } = await who.call('membership.submitJoin', {
    applicationId: `0198f000-0000-7000-8000-${String(count).padStart(12, '0')}`, mode: 'join', door: 'platform', name: '示例骑手', documentKind: 'resident_id', documentNumber: documentOf(count), phone: `139${String(10_000_000 + count)}`,
    occupationCode: 'food_rider', streetCode: stage.cast.street.code, platformCode: 'meituan', organizationId: event.catchAll, letterVersion: letter.version, signedOn: dayOf(Date.now()), signatureFileId,
    consents: notices.map(({ purpose, version }) => ({ purpose, version })), groupJoin: { code: event.code, begunAt },
  })
  return applicationId
}

onBoth((stage) => {
  it('twenty riders join at one event at the same time; one tap approves nineteen, and the one who was left out is answered singly', async () => {
    const { cast, db } = stage
    let officer = await atDesk(stage, 'officer')
    await officer.open(`${pages}/events/index`)
    await officer.tap(group.events.open)
    await officer.tap(cast.catchAll.name)
    await officer.type('place', '平湖美团站点')
    await officer.pick('platformCode', '美团')
    await officer.pick('occupationCode', '外卖配送员')
    await officer.tap(group.open.act)
    await officer.see(group.poster.code)
    const { id, code } = await db.selectFrom('group_joins').select(['id', 'code']).executeTakeFirstOrThrow()
    await officer.see(code)
    officer.expectClean()
    await officer.close()

    // One on a phone of their own, by the code that their app scans; nineteen others at the same moment.
    const strangers = await Promise.all(Array.from({ length: 19 }, (_, i) => stage.stranger(`comer-${i}`)))
    let rider = await stage.open('rider')
    await rider.open('features/membership/pages/join/index', stage.surface === 'h5' ? { group: code } : { scene: `g%3D${code}` })
    await persist(rider, groupCopy.title('平湖美团站点'))
    await rider.see(copy.place.askPlatform)
    await rider.tap(copy.join.next)
    await acceptUnion(rider, cast.catchAll.name)
    await sayWho(rider, 'rider', '13912345678')
    await consentAndSign(rider)
    const others = Promise.all(strangers.map((who, i) => joinAt(stage, who, i + 1, { code, catchAll: cast.catchAll.id })))
    await handIn(rider)
    const number = await receiptNumber(rider)
    const cases = await others
    rider.expectClean()
    await rider.close()

    officer = await backAtDesk(stage, 'officer')
    await officer.open(`${pages}/event/index`, { id })
    await officer.tap(group.event.approve(20))
    await officer.see(group.approve.count(20))
    const out = cases[11]!
    await officer.tick(`take-${out}`)
    await officer.tap(group.approve.count(19))
    await officer.agree(group.approve.yes(19).yes)
    await officer.see(group.approve.done(19))
    officer.expectClean()
    await officer.open('features/desk/pages/case/index', { id: out })
    await take(officer)
    await refuse(officer, (await db.selectFrom('refusal_reasons').select('sentence').where('case_kind', '=', 'membership.join').orderBy('sort').executeTakeFirstOrThrow()).sentence)
    await officer.close()

    const answered = await strangers[11]!.call('membership.status', { applicationId: out })
    expect(answered).toMatchObject({ state: 'refused', refusal: { sentence: expect.any(String), next: expect.any(String) } })
    const cards = await Promise.all(strangers.filter((_, i) => i !== 11).map((who) => who.call('membership.card', {})))
    expect(new Set(cards.map((card) => card.memberNo)).size).toBe(18)
    rider = await stage.open('rider')
    await rider.open('pages/home/index')
    await persist(rider, '你是工会会员')
    rider.expectClean()

    const states = await db.selectFrom('cases').select(['number', 'state', 'organization_id']).execute()
    expect(states.map((row) => row.state).sort()).toEqual([...Array<string>(19).fill('approved'), 'refused'])
    expect(states.find((row) => row.number === number)).toMatchObject({ state: 'approved', organization_id: cast.catchAll.id })
    expect(await db.selectFrom('group_join_arrivals').select('case_id').where('group_join_id', '=', id).execute()).toHaveLength(20)
  })
})
