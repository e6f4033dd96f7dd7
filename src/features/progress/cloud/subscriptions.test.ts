import { templateOf } from '@/testing/messaging'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const answer = (who: Person, topic: 'asked' | 'decided' | 'moved', accepted: boolean, key?: string) =>
  world.as(who).call('progress.recordSubscription', { answers: [{ templateId: templateOf(topic), accepted }] }, key === undefined ? {} : { key })
const unusedOf = async (who: Person) =>
  Object.fromEntries((await world.owner.selectFrom('subscriptions').select(['topic', 'unused']).where('person_id', '=', who.personId).execute()).map(({ topic, unused }) => [topic, unused]))

test('the phone learns which messages can be asked for: three of one\'s own matters in one dialog, and one of the places that one looks after', async () => {
  const { data } = (await world.send(await world.person(), 'progress.templates', {})).envelope as { data: unknown }
  expect(data).toEqual([{ topic: 'asked', templateId: templateOf('asked') }, { topic: 'decided', templateId: templateOf('decided') }, { topic: 'moved', templateId: templateOf('moved') }, { topic: 'reported', templateId: templateOf('reported') }])
})

test('each yes is one message more, a yes that is sent twice counts once, and a no ends them all (WX-5)', async () => {
  const who = await world.person()
  await answer(who, 'decided', true)
  const key = world.newId()
  await answer(who, 'decided', true, key)
  await answer(who, 'decided', true, key)
  await answer(who, 'asked', true)
  expect(await unusedOf(who)).toEqual({ decided: 2, asked: 1 })
  await answer(who, 'decided', false)
  expect(await unusedOf(who)).toEqual({ decided: 0, asked: 1 })
})

test('templates that are not ours are passed over, and nobody heaps up more than twenty', async () => {
  const who = await world.person()
  expect(await world.as(who).call('progress.recordSubscription', { answers: [{ templateId: 'zun-LzcQyW-edafCVvzPkK4de2Rllr1fFpw', accepted: true }] })).toEqual({ recorded: 0 })
  expect(await unusedOf(who)).toEqual({})
  for (let i = 0; i < 25; i++) await answer(who, 'moved', true)
  expect(await unusedOf(who)).toEqual({ moved: 20 })
})
