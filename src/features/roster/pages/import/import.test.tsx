import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { InputOf, OutputOf } from '@/features/contracts'
import { idOf, signInAs } from '@/testing/desk-page'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { router } from '@/testing/stubs/taro'
import { copy } from '../../copy'
import ImportPage from './index'

type SheetImport = OutputOf<'roster.state'>

const union = { id: idOf(4), name: '示例电子工会', kind: 'enterprise' }
const anImport = (over: Partial<SheetImport> = {}): SheetImport => ({
  importId: idOf(1), kind: 'roster', organizationId: union.id, organizationName: union.name, state: 'mapping', version: 0, byMe: true, madeAt: '2026-11-23T02:00:00Z', doneAt: null,
  lines: 5_000, done: 0, bad: 0, added: 0, updated: 0, same: 0, takenBack: 0, keptBack: 0, mayTakeBack: false, titles: ['姓名', '证件', '电话'], mapping: [{ column: 'name', index: 0 }, { column: 'phone', index: 2 }], ...over,
})
const counts = { done: 5_000, bad: 30, added: 4_970 }
let cloud: PretendCloud
const tap = (label: string) => fireEvent.click(screen.getByRole('button', { name: label }))
const sent = (path: string) => cloud.calls.filter((call) => call.path === path).map((call) => call.input)

beforeEach(() => {
  router.params = {}
  signInAs(['chair'])
  cloud = pretendCloud({
    'roster.places': () => [union],
    'files.adopt': ({ fileId }) => ({ fileId, bytes: 3 }),
    'roster.open': () => anImport(),
    'roster.map': ({ mapping }: InputOf<'roster.map'>) => anImport({ state: 'checking', version: 1, mapping }),
    'roster.advance': () => anImport({ state: 'checked', version: 2, ...counts }),
    'roster.run': () => anImport({ state: 'running', version: 3 }),
    'roster.problems': () => ({ rows: [{ line: 12, problems: [{ column: 'documentNumber', reason: 'twin', line: 7 }, { column: 'phone', reason: 'phone' }] }], next: 'more' }),
  })
  Object.assign(Taro, { chooseMessageFile: jest.fn(async () => ({ tempFiles: [{ path: 'wxfile://tmp.xlsx', name: '花名册.xlsx', size: 20_480 }] })), env: { USER_DATA_PATH: 'wxfile://usr' } })
  jest.spyOn(Taro, 'getFileSystemManager').mockReturnValue({
    readFile: ({ success }: { success: (read: { data: string }) => void }) => success({ data: 'UEsDBA==' }), writeFile: ({ success }: { success: () => void }) => success(), unlink: () => undefined,
  } as never)
  jest.mocked(Taro.cloud.uploadFile).mockResolvedValue({ fileID: 'cloud://x/1', statusCode: 200, errMsg: 'ok' } as never)
})

const begin = async () => {
  render(<ImportPage />)
  await screen.findByText(union.name)
  tap(copy.start.choose)
  await screen.findByText(/花名册\.xlsx/)
  tap(copy.start.act)
}

test('a chair chooses a sheet, corrects a column, sees what would happen, and only then takes the good lines over', async () => {
  await begin()
  fireEvent.change(await screen.findByLabelText(new RegExp(`^${copy.columns.documentNumber}`), { selector: 'select' }), { target: { value: '2' } })
  tap(copy.map.act)
  await screen.findByText(copy.checked.title)
  expect(sent('roster.map')).toEqual([{ importId: idOf(1), version: 0, mapping: expect.arrayContaining([{ column: 'documentNumber', index: 1 }]) as unknown }])
  expect(screen.getByText(copy.result.bad(30))).toBeTruthy()
  expect(await screen.findByText(copy.problems.line(12))).toBeTruthy()
  expect(screen.getByText(`${copy.columns.documentNumber}：${copy.reasons.twin}${copy.problems.twin(7)}`)).toBeTruthy()
  expect(sent('roster.run')).toEqual([])
  cloud.handlers['roster.advance'] = () => anImport({ state: 'done', version: 4, ...counts })
  tap(copy.checked.act(4_970))
  await screen.findByText(copy.done.title)
  expect(sent('roster.run')).toEqual([{ importId: idOf(1), version: 2 }])
})

test('a sheet of the wrong union is taken back after a question, with what stays and why', async () => {
  router.params = { id: idOf(1) }
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true } as never)
  cloud.handlers['roster.state'] = () => anImport({ state: 'done', version: 4, ...counts, mayTakeBack: true })
  cloud.handlers['roster.takeBack'] = () => anImport({ state: 'undoing', version: 5, ...counts })
  cloud.handlers['roster.advance'] = () => anImport({ state: 'undone', version: 6, ...counts, takenBack: 4_968, keptBack: 2 })
  render(<ImportPage />)
  fireEvent.click(await screen.findByRole('button', { name: copy.undo.act }))
  expect(await screen.findByText(copy.work.undoing)).toBeTruthy()
  expect(await screen.findByText(copy.undo.said(4_968, 2))).toBeTruthy()
  expect(sent('roster.takeBack')).toEqual([{ importId: idOf(1), version: 4 }])
  expect(jest.mocked(Taro.showModal).mock.calls.at(-1)?.[0]).toMatchObject({ content: copy.undo.ask(4_970).text })
})

test('a file that can\'t be read is told in words that help, and another one can be chosen', async () => {
  cloud.handlers['roster.open'] = () => { throw new No('file.refused', [{ path: 'fileId', reason: 'too_many_rows' }]) }
  await begin()
  expect((await screen.findByRole('alert')).textContent).toBe(copy.start.reasons.too_many_rows)
  expect(screen.getByRole('button', { name: copy.start.choose })).toBeTruthy()
})

test('a column that is missing is told at its field', async () => {
  cloud.handlers['roster.map'] = () => { throw new No('request.invalid', [{ path: 'mapping.documentNumber', reason: 'required' }]) }
  await begin()
  await screen.findByText(copy.map.ask)
  tap(copy.map.act)
  expect(await screen.findByText(copy.map.reasons.required!)).toBeTruthy()
})

test('who comes back sees how far it is, and a lost answer does not stop it', async () => {
  router.params = { id: idOf(1) }
  let asked = 0
  cloud.handlers['roster.state'] = () => anImport({ state: 'running', done: 2_500, added: 2_500 })
  cloud.handlers['roster.advance'] = () => {
    asked += 1
    if (asked === 1) throw new No('service.unavailable')
    return anImport({ state: 'done', version: 4, ...counts })
  }
  render(<ImportPage />)
  expect(await screen.findByText('50%')).toBeTruthy()
  await waitFor(() => expect(screen.getByText(copy.done.title)).toBeTruthy(), { timeout: 8_000 })
  expect(asked).toBe(2)
})
