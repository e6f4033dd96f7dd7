import { createDispatcher } from '@/cloud/kernel/dispatch'
import { silentLog } from '@/cloud/kernel/log'
import { useWorld } from '@/testing/world'
import { demoKeys } from './demo-people'

const world = useWorld()
const nobody = world.as(null)

const addPeople = async (keys: readonly string[]) => {
  for (const key of keys) await world.owner.insertInto('people').values({ id: world.newId(), name: '示例甲', demo_key: key }).execute()
}

test('without demo data nobody is offered, and nobody gets in', async () => {
  expect(await nobody.call('account.ways', {})).toEqual({ demo: false, wechatApp: true, wechatWeb: true, code: false })
  expect(await nobody.refusal('account.demoPeople', {})).toBe('session.demo_off')
  expect(await nobody.refusal('account.demoSignIn', { key: 'rider' })).toBe('session.demo_off')
})

describe('with demo data', () => {
  beforeAll(() => addPeople([...demoKeys, 'someone-else']))

  test('the six people are offered in their order, with masked selves behind them', async () => {
    expect(await nobody.call('account.ways', {})).toMatchObject({ demo: true })
    expect((await nobody.call('account.demoPeople', {})).map((person) => person.key)).toEqual([...demoKeys])
    const { personId, token } = await nobody.call('account.demoSignIn', { key: 'chair' })
    expect(await world.as({ personId, bearer: token }).call('account.me', {})).toMatchObject({ demo: true, nameMasked: '示**' })
  })

  test('nobody else of the demo data can be signed in as', async () => {
    expect(await nobody.refusal('account.demoSignIn', { key: 'someone-else' })).toBe('object.not_found')
    expect(await nobody.refusal('account.demoSignIn', { key: "' or 1=1 --" })).toBe('object.not_found')
  })

  test('where demo sign-in is off, demo data that lies in the database by mistake opens no door', async () => {
    const services = { ...world.services, demoSignIn: false }
    const dispatch = createDispatcher({ db: world.db, features: world.features, services, vault: world.vault, log: silentLog, clock: world.clock })
    const send = (path: string, input: unknown) => dispatch({ path, input, caller: { address: null } })
    expect((await send('account.ways', {})).envelope).toMatchObject({ data: { demo: false } })
    for (const path of ['account.demoPeople', 'account.demoSignIn']) {
      expect((await send(path, path === 'account.demoPeople' ? {} : { key: 'district' })).envelope).toMatchObject({ error: { code: 'session.demo_off' } })
    }
  })
})
