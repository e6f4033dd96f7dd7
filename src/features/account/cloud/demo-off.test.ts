import { useAccounts } from '@/testing/account-rig'

const closed = useAccounts({ demoSignIn: false })

test('where demo sign-in is off, demo data that lies in the database by mistake opens no door', async () => {
  await closed.database.owner.insertInto('people').values({ id: '00000000-0000-7000-8000-000000000001', name: '示例甲', demo_key: 'district' }).execute()
  expect(await closed.call('account.ways', {})).toMatchObject({ demo: false })
  expect(await closed.refusal('account.demoPeople', {})).toBe('session.demo_off')
  expect(await closed.refusal('account.demoSignIn', { key: 'district' })).toBe('session.demo_off')
})
