import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { InputOf } from '@/features/contracts'
import { idOf, signInAs } from '@/testing/desk-page'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import ExportPage from './index'

const words = copy.export
const union = { id: idOf(4), name: '示例电子工会', kind: 'enterprise' }
const made = (exportId: string) => ({ exportId, kind: 'members' as const, organizationName: union.name, subtree: false, full: false, lines: 12, madeAt: '2026-11-23T02:00:00Z', until: '2026-11-24T02:00:00Z', ready: true })
let cloud: PretendCloud
const wishes = () => cloud.calls.filter((call) => call.path === 'roster.exportMembers').map((call) => call.input as InputOf<'roster.exportMembers'>)

beforeEach(() => {
  cloud = pretendCloud({ 'roster.places': () => [union], 'roster.exports': () => ({ rows: wishes().map(({ exportId }) => made(exportId)) }), 'roster.exportMembers': ({ exportId }) => made(exportId), 'roster.fetch': () => ({ path: 'https://files.example/1' }) })
  Object.assign(Taro, { openDocument: jest.fn(async () => ({})) })
  jest.mocked(Taro.downloadFile).mockResolvedValue({ tempFilePath: 'wxfile://1.xlsx' } as never)
})

const make = async () => {
  await screen.findByText(union.name)
  fireEvent.click(screen.getByRole('button', { name: words.act }))
}

test('a chair takes a list with numbers masked and is not offered more', async () => {
  signInAs(['chair'])
  render(<ExportPage />)
  await make()
  await waitFor(() => expect(Taro.openDocument).toHaveBeenCalled())
  expect(wishes()).toEqual([{ exportId: expect.any(String) as string, organizationId: union.id, subtree: false, format: 'xlsx', full: false }])
  expect(screen.queryByText(words.full)).toBeNull()
  expect(await screen.findByText(new RegExp(words.line(12, false)))).toBeTruthy()
})

test('an officer who wants numbers in full has to say why before anything is asked for', async () => {
  signInAs(['officer'])
  render(<ExportPage />)
  fireEvent.click(await screen.findByRole('switch', { name: new RegExp(words.full) }))
  await make()
  expect((await screen.findByRole('alert')).textContent).toBe(words.reasonMissing)
  expect(wishes()).toEqual([])
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.reason}`), { selector: 'input' }), { target: { value: '报省总系统' } })
  await make()
  await waitFor(() => expect(wishes()).toMatchObject([{ full: true, reason: '报省总系统' }]))
})

test('after a lost answer the same list is asked for again, not a second one', async () => {
  signInAs(['chair'])
  cloud.handlers['roster.exportMembers'] = () => { throw new No('service.unavailable') }
  render(<ExportPage />)
  await make()
  await screen.findByRole('alert')
  cloud.handlers['roster.exportMembers'] = ({ exportId }) => made(exportId)
  await make()
  await waitFor(() => expect(wishes()).toHaveLength(2))
  expect(wishes()[0]).toEqual(wishes()[1])
})
