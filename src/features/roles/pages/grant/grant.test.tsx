import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { idOf, signInAs } from '@/testing/desk-page'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import type { InputOf } from '@/features/contracts'
import { copy } from '../../copy'
import GrantPage from './index'

const words = copy.form
const place = { id: idOf(4), name: '示例电子工会', kind: 'enterprise' }
let cloud: PretendCloud
const answer = (input: InputOf<'roles.propose'>) => ({
  proposalId: input.proposalId, nameMasked: '王*', role: input.role, organizationName: place.name, fromOn: input.fromOn, toOn: input.toOn ?? null, electedOn: input.electedOn ?? null, state: 'open' as const, proposedAt: '2026-11-23T02:00:00Z', byMe: true, mayConfirm: false, paperNo: input.paperNo ?? null, electionFileId: input.electionFileId ?? null,
})
const sent = () => cloud.calls.filter((call) => call.path === 'roles.propose').map((call) => call.input)
const choose = (name: RegExp | string) => fireEvent.click(screen.getByRole('radio', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`), { selector: 'input' }), { target: { value } })
const send = () => fireEvent.click(screen.getByRole('button', { name: words.act }))
const term = (index: number) => fireEvent.change(screen.getByLabelText(new RegExp(`^${words.term}`), { selector: 'select' }), { target: { value: String(index) } })

beforeEach(() => {
  signInAs(['officer'])
  cloud = pretendCloud({ 'roles.places': () => [place], 'roles.propose': answer })
})

const fill = async () => {
  choose(/^工会主席/)
  fireEvent.click(await screen.findByRole('radio', { name: place.name }))
  type(words.byNo, 'LG100001')
  type(words.name, '王小明')
}

test('an officer proposes an elected chair, and is told that somebody else has to confirm', async () => {
  jest.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z'), doNotFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask', 'nextTick'] })
  render(<GrantPage />)
  expect(screen.queryByRole('radio', { name: /^区总工会/ })).toBeNull()
  await fill()
  type(words.elected, '2026/11/16')
  term(0)
  send()
  expect(await screen.findByText(words.sentNote)).toBeTruthy()
  expect(sent()).toEqual([{ proposalId: expect.any(String) as string, memberNo: 'LG100001', name: '王小明', role: 'chair', organizationId: place.id, fromOn: '2026-11-23', toOn: '2029-11-16', electedOn: '2026-11-16' }])
  jest.useRealTimers()
})

test('the number and a photo of the election go along, the photo first', async () => {
  jest.mocked(Taro.chooseImage).mockResolvedValueOnce({ tempFilePaths: ['data:image/jpeg;base64,/9j/'], tempFiles: [{ path: 'data:image/jpeg;base64,/9j/', size: 3 }], errMsg: 'ok' } as never)
  cloud.handlers['files.adopt'] = ({ fileId }) => ({ fileId, bytes: 3 })
  Object.assign(Taro, { env: { USER_DATA_PATH: 'wxfile://usr' }, getFileSystemManager: () => ({ writeFile: ({ success }: { success: () => void }) => success(), unlink: () => undefined }) })
  Object.assign(Taro.cloud, { uploadFile: async () => ({ fileID: 'cloud://x' }) })
  render(<GrantPage />)
  await fill()
  type(words.elected, '20261101')
  type('批复文号', '龙工复〔2026〕12 号')
  fireEvent.click(screen.getByRole('button', { name: words.photoAdd }))
  expect(await screen.findByText(words.photoChosen)).toBeTruthy()
  term(0)
  send()
  expect(await screen.findByText(words.sentNote)).toBeTruthy()
  const { electionFileId, paperNo } = sent()[0] as InputOf<'roles.propose'>
  expect(paperNo).toBe('龙工复〔2026〕12 号')
  expect(cloud.calls.filter(({ path }) => path === 'files.adopt').map(({ input }) => input)).toEqual([{ fileId: electionFileId, use: 'election', cloudFileId: 'cloud://x' }])
})

test('a chair without a day of election is not sent', async () => {
  render(<GrantPage />)
  await fill()
  send()
  expect((await screen.findByRole('alert')).textContent).toBe(words.problems.electedOn)
  expect(sent()).toEqual([])
})

test('a number that belongs to somebody else is said in words that help, and nothing is lost', async () => {
  cloud.handlers['roles.propose'] = () => { throw new No('object.not_found') }
  render(<GrantPage />)
  await fill()
  type(words.elected, '20261101')
  term(1)
  send()
  expect((await screen.findByRole('alert')).textContent).toBe(words.notFound)
  expect((screen.getByLabelText(new RegExp(`^${words.name}`), { selector: 'input' }) as HTMLInputElement).value).toBe('王小明')
})
