import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { setSignedIn } from '@/client/session-token'
import { useSession } from '@/client/session'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import AtDesk from './index'

const words = copy.atDesk
const id = (n: number) => `0198f000-0000-7000-8000-00000000000${n}`
const visit = { visitId: id(1), nameMasked: '王**', documentKind: 'resident_id', unionName: '龙城街道总工会', verified: false, triesLeft: 3 } as const
const me = (role: 'chair' | 'admin') => ({ personId: 'd1', name: '李主席', demo: false, unread: 0, roles: [{ role, organizationId: id(9), organizationName: '龙城街道总工会' }] })

let cloud: PretendCloud
beforeEach(() => {
  Taro.clearStorageSync()
  setSignedIn({ personId: 'd1', token: null })
  useSession.setState({ status: 'person', me: me('chair') as never })
  cloud = pretendCloud({
    'verification.openVisit': () => visit,
    'verification.waiting': () => ({ rows: [{ personId: id(2), caseId: id(3), nameMasked: '张**', unionName: '龙城街道总工会', state: 'submitted', since: '2026-11-20T02:00:00.000Z' }, { personId: id(4), caseId: null, nameMasked: '赵*', unionName: '龙城街道总工会', state: 'conflict', since: '2026-11-21T02:00:00.000Z' }] }),
    'verification.figures': () => ({ rows: [{ organizationId: id(5), name: '龙城街道总工会', members: 30, verified: 12, waiting: 2, waitingSince: '2026-11-20T02:00:00.000Z' }] }),
  })
})
afterEach(cleanup)

const type = (label: string, value: string) => void fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`), { selector: 'input' }), { target: { value } })
const tap = (name: string) => void fireEvent.click(screen.getByLabelText(name, { selector: '[role=button]' }))
const begin = async () => {
  render(<AtDesk />)
  type(words.code, 'LGV1.code')
  tap(words.open)
  await screen.findByText(words.look)
}

it('shows a masked name, asks to look at the document, and takes six signs of it', async () => {
  cloud.handlers['verification.confirmAtDesk'] = () => ({ outcome: 'verified', triesLeft: 3 })
  await begin()
  expect(screen.getByText('王**')).toBeTruthy()
  type(words.last, '31 00２x')
  tap(words.act)
  expect(await screen.findByText(words.goodWhat('王**'))).toBeTruthy()
  expect(cloud.calls.find(({ path }) => path === 'verification.confirmAtDesk')?.input).toEqual({ visitId: id(1), lastSigns: '31002X' })
  tap(words.again)
  expect(await screen.findByText(copy.figures.queue)).toBeTruthy()
})

it('fewer than six signs never leave the phone', async () => {
  await begin()
  type(words.last, '1002')
  tap(words.act)
  expect(screen.getByText(words.lastMissing)).toBeTruthy()
  expect(cloud.calls.some(({ path }) => path === 'verification.confirmAtDesk')).toBe(false)
})

it('a mismatch says how many tries are left, and none leaves no button', async () => {
  let left = 1
  cloud.handlers['verification.confirmAtDesk'] = () => ({ outcome: 'mismatch', triesLeft: left })
  await begin()
  type(words.last, '000000')
  tap(words.act)
  expect(await screen.findByText(words.mismatch(1))).toBeTruthy()
  left = 0
  tap(words.act)
  expect(await screen.findByText(words.mismatch(0))).toBeTruthy()
  expect(screen.queryByLabelText(words.act, { selector: '[role=button]' })).toBeNull()
})

it('a document of two records is told as what it is, and nobody is verified', async () => {
  cloud.handlers['verification.confirmAtDesk'] = () => ({ outcome: 'conflict', triesLeft: 3 })
  await begin()
  type(words.last, '31002X')
  tap(words.act)
  expect(await screen.findByText(words.conflict)).toBeTruthy()
  expect(screen.getByText(words.conflictWhat)).toBeTruthy()
})

it('a code that is no good is said to be, and the next can be scanned', async () => {
  cloud.handlers['verification.openVisit'] = () => { throw new No('verification.not_here') }
  render(<AtDesk />)
  type(words.code, 'LGV1.other')
  tap(words.open)
  expect((await screen.findByRole('alert')).textContent).toContain('不归你这里办')
})

it('tells who waits and how far each union is, without a rank (FORM-1)', async () => {
  render(<AtDesk />)
  expect(await screen.findByText(copy.figures.of(12, 30))).toBeTruthy()
  expect(screen.getByText(copy.figures.note)).toBeTruthy()
  expect(screen.getByText(copy.figures.state.conflict)).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^张\*\*/))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/features/desk/pages/case/index?id=${id(3)}` }))
})

it('is closed to those who do not verify', async () => {
  useSession.setState({ status: 'person', me: me('admin') as never })
  render(<AtDesk />)
  expect(await screen.findByText(copy.noRole.title)).toBeTruthy()
  expect(cloud.calls).toEqual([])
})
