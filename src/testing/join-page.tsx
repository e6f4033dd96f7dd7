import { fireEvent, render, screen } from '@testing-library/react'
import { copy } from '@/features/membership/copy'
import type { JoinForm } from '@/features/membership/form'
import JoinPage from '@/features/membership/pages/join'
import { aDocument, anEmployer, catchAll, employersUnion, someOptions, streetUnion } from './join-reference'
import { named, ownPhone, tap } from './own-phone'
import { pretendCloud, type PretendCloud } from './pretend-cloud'
import { layOutPads, signHere, takeFiles } from './signing'

// Ten screens and forty questions to the page each: a busy machine needs more than five seconds.
jest.setTimeout(30_000)

export const receiptFor = (form: Pick<JoinForm, 'applicationId' | 'organizationId'>) => ({
  applicationId: form.applicationId, number: 'RH20261123-000001', state: 'submitted' as const, version: 0, unionId: form.organizationId, unionName: catchAll.name, promisedOn: '2026-12-14', promiseTentative: false,
})

/** A phone with nothing on it, somebody new who is signed in, and a cloud that takes every application. */
export const newPhone = (): PretendCloud => {
  ownPhone()
  layOutPads()
  takeFiles()
  return pretendCloud({
    'membership.options': () => someOptions,
    'membership.mine': () => ({ member: null, application: null, move: null }),
    'membership.findUnions': ({ employerId }) => (employerId === undefined ? [catchAll, streetUnion] : [employersUnion, streetUnion, catchAll]),
    'membership.searchEmployers': ({ q }) => ({ rows: q.includes('龙') ? [anEmployer] : [] }),
    'membership.submitJoin': (form) => receiptFor(form),
    'files.adopt': ({ fileId }) => ({ fileId, bytes: 1 }),
  })
}

export const submitted = (cloud: PretendCloud) => cloud.calls.filter(({ path }) => path === 'membership.submitJoin').map(({ input, key }) => ({ form: input as JoinForm, key }))

const beginsWith = (label: string): RegExp => new RegExp(`^${label}`)

export { tap }
export const next = (): void => tap(copy.join.next)
export const back = (): void => tap(copy.join.back)
export const choose = (name: RegExp): void => void fireEvent.click(named(name, '[role=radio]'))
export const field = (label: string): HTMLInputElement => named(beginsWith(label), 'input') as HTMLInputElement
export const type = (label: string, value: string): void => void fireEvent.change(field(label), { target: { value } })
export const picker = (label: string): HTMLSelectElement => named(beginsWith(label), 'select') as HTMLSelectElement
/** The stub draws a picker as a select over its range, after an empty first line. */
export const pick = (label: string, name: string): void => {
  const select = picker(label)
  const index = Array.from(select.options).findIndex((option) => option.text === name)
  fireEvent.change(select, { target: { value: String(index - 1) } })
}

export const openJoin = async () => {
  const page = render(<JoinPage />)
  await screen.findByText(copy.door.ask)
  return page
}

export const toUnion = async (ask: string = copy.union.ask): Promise<void> => {
  choose(/送外卖/)
  next()
  await screen.findByLabelText(beginsWith(copy.place.platform), { selector: 'select' })
  pick(copy.place.platform, '美团')
  pick(copy.place.occupation, '外卖配送员')
  pick(copy.place.street, '龙城街道')
  next()
  await screen.findByText(ask)
}

export const toYou = async (ask?: string): Promise<void> => {
  await toUnion(ask)
  await screen.findByText(copy.union.reviewer(catchAll.name))
  next()
  await screen.findByText(copy.you.ask)
}

export const fillYou = (document = aDocument): void => {
  type(copy.you.name, '欧阳小·丽')
  type(copy.you.document, document)
  type(copy.you.phone, '13800006677')
}

export const toSign = async (ask?: string): Promise<void> => {
  await toYou(ask)
  fillYou()
  next()
  await screen.findByText(copy.sign.ask)
}

export const tickAll = (): void => document.querySelectorAll('[role=checkbox]').forEach((tick) => void fireEvent.click(tick))

export const finish = async (): Promise<void> => {
  tickAll()
  await signHere()
  tap(copy.sign.hand)
}
