import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import type { InputOf } from '@/features/contracts'
import { aKept, atKeepPage, aWhole, idOf, keepCloud, sentTo, type KeptWhole } from '@/testing/keep-page'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import { copy as names } from '../../copy'
import { copy } from '../../keep-copy'
import KeepForm from './index'

const words = copy.form
const keeping: { now: KeptWhole } = { now: aWhole() }
let cloud: PretendCloud
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string, value: string) => fireEvent.input(screen.getByLabelText(new RegExp(`^${label}`), { selector: 'input' }), { target: { value } })
const pick = (label: string, name: string) => {
  const field = screen.getByLabelText<HTMLSelectElement>(new RegExp(`^${label}`), { selector: 'select' })
  fireEvent.change(field, { target: { value: String([...field.options].findIndex(({ text }) => text === name) - 1) } })
}
const save = () => fireEvent.click(screen.getByText(words.save))
const created = () => sentTo(cloud, 'stations.create') as InputOf<'stations.create'>[]
const edited = () => sentTo(cloud, 'stations.edit') as InputOf<'stations.edit'>[]

const begin = async (roles: Parameters<typeof atKeepPage>[0], params: Record<string, string> = {}) => {
  atKeepPage(roles, params)
  render(<KeepForm />)
  await screen.findByText(words.save)
}
const fillNew = () => {
  pick(words.kind, names.kinds.caring_corner)
  fill(words.name, '上木古爱心角')
}

beforeEach(() => {
  keeping.now = aWhole()
  cloud = keepCloud(keeping)
  cloud.handlers['stations.create'] = ({ placeId }) => aKept({ placeId })
  cloud.handlers['stations.edit'] = ({ placeId }) => aKept({ placeId, version: 4 })
})

test('a place is added with what is known of it; what is not known stays unknown', async () => {
  await begin(['officer'])
  fillNew()
  pick(words.street, '平湖街道')
  tap(/^饮水：不知道$/)
  tap(/^热饭：不知道$/)
  tap(/^热饭：有$/)
  fireEvent.click(screen.getByRole('radio', { name: copy.hours.known }))
  expect(await screen.findByText(/周一至周五 08:30–18:00/)).toBeTruthy()
  save()
  await waitFor(() => expect(created()).toHaveLength(1))
  expect(created()[0]).toMatchObject({ kind: 'caring_corner', name: '上木古爱心角', streetCode: '440307003', facilities: ['water'], missing: ['hot_meal'], hours: '1-5 08:30-18:00', point: null, address: null, access: null, phone: null, status: 'draft' })
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: expect.stringContaining(`pages/kept/index?id=${created()[0]!.placeId}`) as string }))
})

test('what is missing is said at its field, and nothing is sent', async () => {
  await begin(['officer'])
  save()
  expect(await screen.findByText(words.noChoice)).toBeTruthy()
  expect(screen.getByText(words.noName)).toBeTruthy()
  expect(created()).toEqual([])
})

test('a point of Baidu is turned into ours on the phone; one outside the district is not taken (MAP-1)', async () => {
  await begin(['officer'])
  fillNew()
  tap(words.here)
  pick(words.system, words.systems.bd09)
  fill(words.longitude, '113.30')
  fill(words.latitude, '22.70')
  tap(words.usePoint)
  expect(await screen.findByText(words.outside)).toBeTruthy()
  fill(words.longitude, '114.25650')
  tap(words.usePoint)
  save()
  await waitFor(() => expect(created()).toHaveLength(1))
  const { point } = created()[0]!
  expect(point?.origin).toBe('bd09')
  expect(point!.longitude).toBeCloseTo(114.25, 3)
  expect(point!.latitude).toBeCloseTo(22.694, 2)
})

test('a name that is there already is asked about, and only a tick adds it', async () => {
  cloud.handlers['stations.create'] = ({ placeId, alikeSeen }) => {
    if (alikeSeen !== true) throw new No('stations.alike_exists')
    return aKept({ placeId })
  }
  await begin(['officer'])
  fillNew()
  save()
  fireEvent.click(await screen.findByRole('checkbox', { name: words.alike }))
  save()
  await waitFor(() => expect(created()).toHaveLength(2))
  expect(created()[1]).toMatchObject({ alikeSeen: true, name: '上木古爱心角' })
  expect(created()[1]!.placeId).toBe(created()[0]!.placeId)
})

test('a station that was not accepted opens only with a reason, and a chair is not offered one', async () => {
  cloud.handlers['stations.edit'] = ({ placeId, openReason }) => {
    if (openReason === undefined) throw new No('stations.not_accepted')
    return aKept({ placeId })
  }
  keeping.now = aWhole({ status: 'draft' })
  await begin(['officer'], { id: idOf(1) })
  pick(words.status, copy.statuses.open)
  save()
  await screen.findByText(words.openReason)
  fill(words.openReason, '2024 年就开放了')
  save()
  await waitFor(() => expect(edited()).toHaveLength(2))
  expect(edited()[1]).toMatchObject({ openReason: '2024 年就开放了', status: 'open' })
})

test('a chair cannot give a reason: acceptance comes first', async () => {
  cloud.handlers['stations.edit'] = () => { throw new No('stations.not_accepted') }
  await begin(['chair'], { id: idOf(1) })
  save()
  expect(await screen.findByText(/stations.not_accepted/)).toBeTruthy()
  expect(screen.queryByText(words.openReason)).toBeNull()
})

test('somebody else saved first: it is said, their change is there, and what was typed stays', async () => {
  cloud.handlers['stations.edit'] = ({ placeId, version }) => {
    if (version === 3) {
      keeping.now = aWhole({ version: 4, address: '新地址 2 号' })
      throw new No('case.state_changed')
    }
    return aKept({ placeId, version: 5 })
  }
  await begin(['officer'], { id: idOf(1) })
  fill(words.phone, '0755-22222222')
  save()
  expect(await screen.findByText(words.changed)).toBeTruthy()
  save()
  await waitFor(() => expect(edited()).toHaveLength(2))
  expect(edited()[1]).toMatchObject({ version: 4, address: '新地址 2 号', phone: '0755-22222222' })
})

test('the manager of a place sees the few things that are theirs, and the rest goes back as it was', async () => {
  keeping.now = aWhole({ mayEdit: false })
  await begin([], { id: idOf(1) })
  expect(screen.getByText(words.limited)).toBeTruthy()
  expect(screen.queryByLabelText(new RegExp(`^${words.name}`))).toBeNull()
  expect(screen.queryByText(words.point)).toBeNull()
  tap(/^Wi-Fi：没有$/)
  tap(/^Wi-Fi：不知道$/)
  save()
  await waitFor(() => expect(edited()).toHaveLength(1))
  expect(edited()[0]).toMatchObject({ name: '凤凰示例驿站', facilities: ['water', 'rest', 'wifi'], missing: [], sources: { hours: '现场核实' } })
})

test('the manager opens again what is closed for now, and is offered nothing else', async () => {
  keeping.now = aWhole({ mayEdit: false, status: 'suspended' })
  await begin([], { id: idOf(1) })
  const field = screen.getByLabelText<HTMLSelectElement>(new RegExp(`^${words.status}`), { selector: 'select' })
  expect([...field.options].filter(({ value }) => value !== '').map(({ text }) => text)).toEqual([copy.statuses.open, copy.statuses.suspended])
  pick(words.status, copy.statuses.open)
  save()
  await waitFor(() => expect(edited()).toMatchObject([{ status: 'open', name: '凤凰示例驿站' }]))
})

test('without a network everything typed stands, and the same tap sends it later', async () => {
  await begin(['officer'])
  fillNew()
  cloud.online = false
  save()
  await screen.findByText(/network\./)
  cloud.online = true
  save()
  await waitFor(() => expect(created()).toMatchObject([{ name: '上木古爱心角' }]))
})

const twoUnions = () => useSession.setState(({ me }) => ({
  me: { ...me!, roles: [{ role: 'officer', organizationId: idOf(9), organizationName: '平湖街道总工会', toOn: null }, { role: 'chair', organizationId: idOf(7), organizationName: '凤凰社区工联会', toOn: null }] },
}))

test('who works for several unions says for which one a place is; with one union nobody is asked', async () => {
  await begin(['officer'])
  expect(screen.queryByLabelText(new RegExp(`^${words.union}`), { selector: 'select' })).toBeNull()
  act(twoUnions)
  fillNew()
  pick(words.union, '凤凰社区工联会')
  save()
  await waitFor(() => expect(created()).toMatchObject([{ organizationId: idOf(7) }]))
})

test('a draft that came of a suggestion is given to another of one\'s unions', async () => {
  keeping.now = aWhole({ status: 'draft' })
  await begin(['officer'], { id: idOf(1) })
  act(twoUnions)
  pick(words.union, '凤凰社区工联会')
  save()
  await waitFor(() => expect(edited()).toMatchObject([{ placeId: idOf(1), organizationId: idOf(7) }]))
})
