import { errorRules, type ErrorCode } from '@/contract/errors'
import { copy } from '../copy'
import { membershipContract } from '../contract'
import { joinForm } from '../form'
import { fieldOf, stepOfRefusal, toldBy, type Field } from './join-steps'

it('leads back to the earliest question that a refusal speaks of', () => {
  const issue = (path: string) => ({ path, reason: 'x' })
  expect(stepOfRefusal({ code: 'request.invalid', issues: [issue('phone'), issue('employerId')] })).toBe('place')
  expect(stepOfRefusal({ code: 'request.invalid', issues: [issue('consents.1.version')] })).toBe('sign')
  expect(stepOfRefusal({ code: 'membership.under_sixteen', issues: [] })).toBe('you')
  expect(stepOfRefusal({ code: 'membership.union_closed', issues: [] })).toBe('union')
  expect(stepOfRefusal({ code: 'internal.unexpected', issues: [] })).toBe('sign')
})

it('knows a question, and so a sentence, for every field that the cloud may complain of', () => {
  const silent = ['applicationId']
  for (const path of Object.keys(joinForm.entries).filter((one) => !silent.includes(one))) expect([path, fieldOf(path)]).toEqual([path, expect.any(String)])
})

it('has a plain sentence for every refusal that speaks of one question', () => {
  const codes: readonly ErrorCode[] = membershipContract.submitJoin.errors
  for (const code of codes.filter((one) => errorRules[one].retry !== 'later')) {
    for (const [field, reason] of Object.entries(toldBy({ code, issues: [] }))) expect(copy.problem(field as Field, reason!)).toMatch(/。$/)
  }
})
