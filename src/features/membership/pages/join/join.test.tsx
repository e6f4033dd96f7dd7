import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { outbox } from '@/client/outbox'
import { residentCheckSign } from '@/contract/identifiers'
import { back, choose, fillYou, finish, newPhone, next, openJoin, pick, picker, receiptFor, submitted, tap, toSign, toYou, type } from '@/testing/join-page'
import { anEmployer, catchAll, employersUnion, streetUnion } from '@/testing/join-reference'
import type { PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'

let cloud: PretendCloud
beforeEach(() => {
  cloud = newPhone()
})
afterEach(async () => {
  cleanup()
  await outbox.discardAll()
})

it('leads a rider from the question about work to a receipt, with one request at the end', async () => {
  await openJoin()
  await toSign()
  expect(submitted(cloud)).toEqual([])
  await finish()
  await screen.findByText(copy.sent.number('RH20261123-000001'))
  expect(screen.getByText(copy.sent.promise(catchAll.name, '12月14日（星期一）'))).toBeTruthy()
  expect(submitted(cloud)).toHaveLength(1)
  expect(submitted(cloud)[0]!.form).toEqual(expect.objectContaining({
    mode: 'join', door: 'platform', platformCode: 'meituan', occupationCode: 'food_rider', streetCode: '440307015', organizationId: catchAll.id, name: '欧阳小·丽', phone: '13800006677', letterVersion: '2016',
    consents: [{ purpose: 'membership', version: '2026-11-01' }, { purpose: 'identity', version: '2026-11-01' }],
  }))
})

it('MEM-9: says who reads the application, and that choosing the street instead of the employer\'s union has an effect', async () => {
  await openJoin()
  choose(/单位有工会/)
  next()
  await screen.findByLabelText(new RegExp(copy.place.employer), { selector: 'input' })
  type(copy.place.employer, '龙科')
  fireEvent.click(await screen.findByLabelText(new RegExp(anEmployer.name), { selector: '[role=radio]' }))
  pick(copy.place.occupation, '生产、制造工人')
  next()
  await screen.findByText(copy.union.reviewer(employersUnion.name))
  expect(screen.queryByText(copy.union.avoids)).toBeNull()
  expect(screen.getByText(copy.union.unwilling)).toBeTruthy()
  choose(/^龙城街道总工会/)
  expect(screen.getByText(copy.union.reviewer(streetUnion.name))).toBeTruthy()
  expect(screen.getByText(copy.union.avoids)).toBeTruthy()
  expect(screen.getByText(copy.union.effect)).toBeTruthy()
})

it('takes an employer that nobody has registered by the name that was typed in', async () => {
  await openJoin()
  choose(/单位没有工会/)
  next()
  await screen.findByLabelText(new RegExp(copy.place.employer), { selector: 'input' })
  type(copy.place.employer, '永兴五金厂')
  fireEvent.click(await screen.findByLabelText(new RegExp(copy.place.use('永兴五金厂')), { selector: '[role=radio]' }))
  expect(screen.getByText(copy.place.typed)).toBeTruthy()
})

it('says what is wrong in every field, and stays on the step', async () => {
  await openJoin()
  next()
  expect(screen.getByText(copy.problems.door.other)).toBeTruthy()
  await toYou()
  next()
  for (const sentence of [copy.problems.name.required, copy.problems.documentNumber.required, copy.problems.phone.required]) expect(screen.getByText(sentence)).toBeTruthy()
  type(copy.you.document, '110105194912310021')
  type(copy.you.phone, '12800006677')
  expect(screen.getByText(copy.problems.documentNumber.checksum)).toBeTruthy()
  expect(screen.getByText(copy.problems.phone.other)).toBeTruthy()
  fillYou()
  expect(document.querySelector('[role=alert]')).toBeNull()
  expect(screen.getByText('1949年12月31日 · 女')).toBeTruthy()
})

it('劳动法 15: tells a child kindly, and whom to call', async () => {
  await openJoin()
  await toYou()
  fillYou(`44030720120303001${residentCheckSign('44030720120303001')}`)
  next()
  expect(screen.getByText(copy.you.young)).toBeTruthy()
  expect(screen.getByText(copy.you.youngNext)).toBeTruthy()
})

it('keeps every answer when one goes back, and drops the union only when street or door change', async () => {
  await openJoin()
  await toYou()
  back()
  back()
  expect(picker(copy.place.platform).value).toBe('0')
  pick(copy.place.street, '平湖街道')
  next()
  expect(await screen.findByText(copy.union.ask)).toBeTruthy()
})

it('says before the first question that an application is under way already', async () => {
  cloud.handlers['membership.mine'] = () => ({ member: null, application: { ...receiptFor({ applicationId: 'a1', organizationId: 'o1' }), overdue: false }, move: null })
  await openJoin()
  expect(await screen.findByText(copy.door.running)).toBeTruthy()
  tap(copy.door.runningGo)
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/membership/pages/status/index?id=a1' }))
})
