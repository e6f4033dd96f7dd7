import type { NoticeTopic } from '@/contract/notice-topics'
import { connect } from '@/cloud/db/connect'
import { application, bring } from '@/testing/joining'
import { agrees, send, templateOf, waitingMessage } from '@/testing/messaging'
import { useWorld } from '@/testing/world'
import { renderMessage } from '@/features/notices/cloud'
import { tell } from '../tell'
import { sendMessages } from './send-messages'

const world = useWorld()
const path = '/cgi-bin/message/subscribe/send'
const rows = () => world.owner.selectFrom('outgoing_messages').select(['topic', 'state', 'reason', 'attempts', 'uncertain']).orderBy('created_at').orderBy('notice_id').execute()
const arrived = (openid: string) => world.wechat.mailbox.delivered.filter((one) => one.openid === openid)
const asked = () => world.wechat.calls.filter((call) => call === path).length
const unusedOf = async (personId: string, topic: NoticeTopic) =>
  (await world.owner.selectFrom('subscriptions').select('unused').where('person_id', '=', personId).where('template_id', '=', templateOf(topic)).executeTakeFirst())?.unused

const dayMs = 86_400_000
// Each begins at ten in the morning (02:00 UTC) with an empty queue.
beforeEach(async () => {
  world.wechat.trouble('none')
  await world.owner.deleteFrom('outgoing_messages').execute()
  world.later((dayMs - ((world.clock().getTime() - 2 * 3_600_000) % dayMs)) / 1_000)
})

describe('what is put into the queue', () => {
  test('nothing without a consent, and nothing for what one did oneself a moment ago (WX-5)', async () => {
    const { worker } = await application(world, 'in_review')
    expect(await rows()).toEqual([])
    await agrees(world, worker)
    const later = await application(world)
    await agrees(world, later.worker)
    await world.as(later.worker).call('membership.withdraw', { applicationId: later.caseId, version: 0 })
    expect(await rows()).toEqual([])
    // The inbox has it all the same.
    expect((await world.as(worker).call('progress.listNotices', {})).rows).toHaveLength(2)
  })

  test('a fact that is rolled back leaves no message', async () => {
    const { worker, caseId } = await application(world)
    await agrees(world, worker)
    const fact = world.db.transaction().execute(async (db) => {
      await tell(db, { id: world.newId(), personId: worker.personId, caseId, caseKind: 'membership.join', step: 'taken', now: world.clock() })
      expect(await db.selectFrom('outgoing_messages').select('topic').execute()).toEqual([{ topic: 'moved' }])
      throw new Error('no')
    })
    await expect(fact).rejects.toThrow('no')
    expect(await rows()).toEqual([])
  })
})

test('a message arrives once, says what happened, names nobody, and uses up one consent', async () => {
  const { worker, openid } = await waitingMessage(world)
  expect(await send(world)).toBe(1)
  expect(await send(world)).toBe(0)
  expect(arrived(openid)).toEqual([{ openid, templateId: templateOf('moved'), page: 'features/progress/pages/inbox/index', data: { thing1: '加入工会', phrase2: '审核中', character_string3: expect.stringMatching(/^RH\d{8}-\d{6}$/) } }])
  expect(await rows()).toEqual([{ topic: 'moved', state: 'sent', reason: null, attempts: 1, uncertain: false }])
  expect([await unusedOf(worker.personId, 'moved'), await unusedOf(worker.personId, 'decided')]).toEqual([0, 1])
})

test.each(['needs_info', 'approved', 'refused'] as const)('WeChat takes the words of a case that is %s', async (stage) => {
  const at = await application(world)
  const openid = await agrees(world, at.worker, ['asked', 'decided'])
  await bring(world, at, stage)
  await send(world)
  expect(arrived(openid)).toHaveLength(1)
})

test('two workers at once and a job started twice send each message once', async () => {
  const sent = []
  for (let i = 0; i < 12; i++) sent.push(await waitingMessage(world))
  // Three, because one process asks WeChat three things at a time.
  const machines = Array.from({ length: 3 }, () => connect(world.database.url, { max: 1 }))
  try {
    const did = await Promise.all(machines.map(({ db }) => sendMessages(db, world.clock(), world.services, renderMessage)))
    expect(did.reduce<number>((sum, one) => sum + Number(one), 0)).toBe(12)
  } finally {
    await Promise.all(machines.map((machine) => machine.close()))
  }
  for (const { openid } of sent) expect(arrived(openid)).toHaveLength(1)
})

describe('what goes wrong', () => {
  test('a busy WeChat is asked again after 1, 5, 15, 60, 180 and 360 minutes, then staff see it', async () => {
    await waitingMessage(world)
    world.wechat.trouble('busy', path)
    const minutes = []
    for (let minute = 0; minute <= 1_500 && (await rows())[0]?.state === 'waiting'; minute++) {
      const before = asked()
      await send(world)
      if (asked() > before) minutes.push(minute)
      world.later(60)
    }
    expect(minutes).toEqual([0, 1, 6, 21, 81, 261, 621])
    expect(await rows()).toEqual([{ topic: 'moved', state: 'stuck', reason: '-1', attempts: 7, uncertain: false }])
    world.wechat.trouble('none')
    expect(await send(world)).toBe(0)
  })

  test('no consent at WeChat: dropped, and what was counted is forgotten (43101)', async () => {
    const { worker, openid } = await waitingMessage(world)
    world.wechat.mailbox.agree(openid, templateOf('moved'), 0)
    await send(world)
    expect(await rows()).toMatchObject([{ state: 'dropped', reason: '43101' }])
    expect(await unusedOf(worker.personId, 'moved')).toBe(0)
  })

  test('a message that WeChat refuses for good is stuck, and stops no other (poison)', async () => {
    const bad = await waitingMessage(world)
    await world.owner.updateTable('cases').set({ number: '编号里有汉字' }).where('id', '=', bad.caseId).execute()
    world.later(1)
    const good = await waitingMessage(world)
    expect(await send(world)).toBe(1)
    expect(arrived(good.openid)).toHaveLength(1)
    expect(await rows()).toMatchObject([{ state: 'stuck', reason: '47003', attempts: 1 }, { state: 'sent' }])
  })

  test('a message that breaks the program is stuck, and stops no other', async () => {
    await waitingMessage(world)
    world.later(1)
    await waitingMessage(world)
    let first = true
    const breaking: typeof renderMessage = (facts) => {
      if (first) { first = false; throw new Error('no words') }
      return renderMessage(facts)
    }
    expect(await sendMessages(world.db, world.clock(), world.services, breaking)).toBe(1)
    expect(await rows()).toMatchObject([{ state: 'stuck', reason: 'broken' }, { state: 'sent' }])
  })

  test('the quota of the day ends the run after one question (45009), and a WeChat that is down after three', async () => {
    for (let i = 0; i < 6; i++) await waitingMessage(world)
    const before = asked()
    world.wechat.trouble('spent', path)
    await send(world)
    expect(asked() - before).toBe(1)
    world.wechat.trouble('cut', path)
    await send(world)
    expect(asked() - before).toBe(4)
    expect((await rows()).map((row) => row.attempts).sort((a, b) => a - b)).toEqual([0, 0, 1, 1, 1, 1])
    world.wechat.trouble('none')
    world.later(60)
    expect(await send(world)).toBe(6)
  })
})

describe('at most one message a fact', () => {
  test('delivered, but the answer was lost: with one consent WeChat refuses the twin, and it counts as sent', async () => {
    const { openid } = await waitingMessage(world)
    world.wechat.trouble('lost', path)
    await send(world)
    world.wechat.trouble('none')
    world.later(60)
    await send(world)
    expect(await rows()).toMatchObject([{ state: 'sent', reason: 'presumed', attempts: 2 }])
    expect(arrived(openid)).toHaveLength(1)
  })

  test('with several consents a twin would get through, so it is not sent and staff see it', async () => {
    const { worker, openid } = await waitingMessage(world)
    await agrees(world, worker, ['moved'], 2)
    world.wechat.trouble('lost', path)
    await send(world)
    world.wechat.trouble('none')
    world.later(60)
    await send(world)
    expect(await rows()).toMatchObject([{ state: 'stuck', reason: 'unanswered' }])
    expect(arrived(openid)).toHaveLength(1)
  })

  test('a sender that died is found after five minutes, and its message counts as one that may have arrived', async () => {
    const { openid } = await waitingMessage(world)
    await world.owner.updateTable('outgoing_messages').set({ state: 'sending', attempts: 1, due_at: new Date(world.clock().getTime() + 300_000) }).execute()
    expect(await send(world)).toBe(0)
    world.later(301)
    expect(await send(world)).toBe(1)
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2, uncertain: true }])
    expect(arrived(openid)).toHaveLength(1)
  })
})

describe('what no longer goes out', () => {
  test('a notice that was read in the app, a question that was answered, a step of a case that is closed', async () => {
    const read = await waitingMessage(world)
    const { rows: notices } = await world.as(read.worker).call('progress.listNotices', {})
    await world.as(read.worker).call('progress.readNotices', { ids: notices.map(({ id }) => id) })
    const answered = await application(world)
    await agrees(world, answered.worker, ['asked'])
    const version = await bring(world, answered, 'needs_info')
    await world.as(answered.worker).call('membership.answerInfo', { applicationId: answered.caseId, version, answer: { phone: '13900001234', name: '欧阳小丽' }, note: '' })
    const closed = await waitingMessage(world)
    await world.as(closed.worker).call('membership.withdraw', { applicationId: closed.caseId, version: closed.version })
    expect(await send(world)).toBe(0)
    expect((await rows()).map((row) => row.reason ?? '').sort((a, b) => a.localeCompare(b))).toEqual(['outdated', 'outdated', 'read'])
  })

  test('a message of the day before yesterday is stuck; one whose consent was taken back, or that has no OPENID of the mini-program, is dropped', async () => {
    const gone = await waitingMessage(world)
    await world.owner.deleteFrom('accounts').where('person_id', '=', gone.worker.personId).execute()
    const no = await waitingMessage(world)
    await world.as(no.worker).call('progress.recordSubscription', { answers: [{ templateId: templateOf('moved'), accepted: false }] })
    expect(await send(world)).toBe(0)
    expect((await rows()).map((row) => row.reason ?? '').sort((a, b) => a.localeCompare(b))).toEqual(['no_account', 'no_consent'])
    await world.owner.deleteFrom('outgoing_messages').execute()
    await waitingMessage(world)
    world.later(49 * 3_600)
    expect(await send(world)).toBe(0)
    expect(await rows()).toMatchObject([{ state: 'stuck', reason: 'too_old' }])
  })

  test('without WeChat or without templates the queue rests', async () => {
    await waitingMessage(world)
    expect(await sendMessages(world.db, world.clock(), { wechat: null }, renderMessage)).toBe('off')
    expect(await sendMessages(world.db, world.clock(), { wechat: world.services.wechat, messageTemplates: {} }, renderMessage)).toBe('off')
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  })
})

describe('quiet hours', () => {
  test('between 22:00 and 08:00 nothing leaves but what a setting calls urgent', async () => {
    const { openid } = await waitingMessage(world)
    const asks = await application(world)
    await agrees(world, asks.worker, ['asked'])
    await bring(world, asks, 'needs_info')
    world.later(12 * 3_600)
    expect(await send(world)).toBe(0)
    const day = world.clock().toISOString().slice(0, 10)
    await world.owner.insertInto('settings').values({ key: 'notices.urgent_topics', from_on: day, value: JSON.stringify(['asked']), source: '' }).execute()
    expect(await send(world)).toBe(1)
    expect(arrived(openid)).toEqual([])
    world.later(9 * 3_600 + 3_540)
    expect(await send(world)).toBe(0)
    world.later(60)
    expect(await send(world)).toBe(1)
    expect(arrived(openid)).toHaveLength(1)
    await world.owner.deleteFrom('settings').where('from_on', '=', day).where('key', '=', 'notices.urgent_topics').execute()
  })
})

test('the queue and the consents hold ids and codes: no name, number, phone or union of anybody', async () => {
  const { input, employer } = await waitingMessage(world)
  await send(world)
  const kept = JSON.stringify([await world.owner.selectFrom('outgoing_messages').selectAll().execute(), await world.owner.selectFrom('subscriptions').selectAll().execute()])
  for (const value of [input.name, input.documentNumber, input.phone, employer.name, input.applicationId]) expect(kept).not.toContain(value)
  const { phone, documentNumber } = input
  const outside = JSON.stringify(world.wechat.mailbox.delivered)
  for (const value of [input.name, documentNumber, phone, employer.name, input.applicationId]) expect(outside).not.toContain(value)
})
