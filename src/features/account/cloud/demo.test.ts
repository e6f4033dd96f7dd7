import { useAccounts } from '@/testing/account-rig'
import { demoKeys } from './demo-people'

const open = useAccounts()

const addPeople = async (keys: readonly string[]) => {
  for (const [index, key] of keys.entries())
    await open.database.owner.insertInto('people').values({ id: `00000000-0000-7000-8000-00000000000${index}`, name: '示例甲', demo_key: key }).execute()
}

test('without demo data nobody is offered, and nobody gets in', async () => {
  expect(await open.call('account.ways', {})).toEqual({ demo: false, wechatApp: true, wechatWeb: true, code: false })
  expect(await open.refusal('account.demoPeople', {})).toBe('session.demo_off')
  expect(await open.refusal('account.demoSignIn', { key: 'rider' })).toBe('session.demo_off')
})

describe('with demo data', () => {
  beforeAll(() => addPeople([...demoKeys, 'someone-else']))

  test('the six people are offered in their order, with masked selves behind them', async () => {
    expect(await open.call('account.ways', {})).toMatchObject({ demo: true })
    expect((await open.call('account.demoPeople', {})).map((person) => person.key)).toEqual([...demoKeys])
    const session = await open.call('account.demoSignIn', { key: 'chair' })
    expect(await open.call('account.me', {}, { bearer: session.token })).toMatchObject({ demo: true, nameMasked: '示**' })
  })

  test('nobody else of the demo data can be signed in as', async () => {
    expect(await open.refusal('account.demoSignIn', { key: 'someone-else' })).toBe('object.not_found')
    expect(await open.refusal('account.demoSignIn', { key: "' or 1=1 --" })).toBe('object.not_found')
  })
})
