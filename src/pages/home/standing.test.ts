import { standingOf, type Mine, type Waiting } from './standing'

const application: NonNullable<Mine['application']> = {
  applicationId: '0190a0de-0000-7000-8000-000000000001', number: 'RH20261123-000001', state: 'in_review', version: 1,
  unionId: '0190a0de-0000-7000-8000-000000000002', unionName: '平湖街道总工会', promisedOn: '2026-12-14', promiseTentative: false, overdue: false,
}
const member = { memberNo: '100001', unionName: '平湖街道总工会', sinceOn: '2026-11-01', status: 'active' as const }
const waiting = (state: string): Waiting => ({ path: 'membership.submitJoin', state, route: 'features/membership/pages/join/index' })

test('whoever is not signed in is invited to join', () => {
  expect(standingOf(false, null, [])).toEqual({ is: 'new' })
})

test('an application that waits on the phone is shown even when the cloud says otherwise', () => {
  expect(standingOf(true, { member: null, application, move: null }, [waiting('pending')]).is).toBe('unsent')
  expect(standingOf(true, { member: null, application, move: null }, [waiting('sent')]).is).toBe('open')
})

test('one that has to be mended comes before one that only waits', () => {
  expect(standingOf(true, null, [waiting('pending'), { ...waiting('needs-you'), route: 'mend' }])).toEqual({ is: 'to-fix', route: 'mend' })
})

test('without any answer of the cloud nothing is claimed', () => {
  expect(standingOf(true, null, [])).toEqual({ is: 'unknown' })
})

test.each([['submitted', 'open'], ['in_review', 'open'], ['needs_info', 'asked'], ['refused', 'refused'], ['withdrawn', 'new']] as const)('an application that is %s reads as %s', (state, is) => {
  expect(standingOf(true, { member: null, application: { ...application, state }, move: null }, []).is).toBe(is)
})

test('a member who transfers sees the transfer, and the card again when it is over', () => {
  expect(standingOf(true, { member, application, move: null }, []).is).toBe('open')
  expect(standingOf(true, { member, application: { ...application, state: 'refused' }, move: null }, []).is).toBe('member')
  expect(standingOf(true, { member, application: { ...application, state: 'approved' }, move: null }, []).is).toBe('member')
})

test('an open move is shown before the membership that it takes along; an answer kept by an older version has none', () => {
  const move = { moveId: application.applicationId, number: 'ZH1', state: 'submitted' as const, unionName: '比亚迪工会', handledBy: '比亚迪工会', promisedOn: '2026-12-14', promiseTentative: false, overdue: false }
  expect(standingOf(true, { member, application: null, move }, [])).toEqual({ is: 'moving', move })
  const { move: _none, ...older } = { member, application: null, move }
  expect(standingOf(true, older as Mine, []).is).toBe('member')
})
