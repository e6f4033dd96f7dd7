import { placesBesideThePool, turns } from './turns'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

/** A service that answers when the test says so. */
const service = () => {
  const asked: ((answer: string) => void)[] = []
  return { asked, call: () => new Promise<string>((answer) => void asked.push(answer)) }
}
const settle = () => jest.advanceTimersByTimeAsync(0)

it('lets twenty who come in the same second through, three at a time and in the order in which they came', async () => {
  const { asked, call } = service()
  const places = turns({ most: 3, patienceMs: 1_000 })
  const answers = Array.from({ length: 20 }, () => places.take(call))
  for (let done = 0; done < 20; done += 1) {
    await settle()
    expect(asked.length).toBe(Math.min(20, done + 3))
    asked[done]!(`answer ${done}`)
  }
  expect(await Promise.all(answers)).toEqual(Array.from({ length: 20 }, (_, index) => `answer ${index}`))
})

it('keeps nobody waiting for a service that hangs: after a second they are told to come again', async () => {
  const { asked, call } = service()
  const places = turns({ most: 3, patienceMs: 1_000 })
  const slow = Array.from({ length: 3 }, () => places.take(call))
  const late = Array.from({ length: 5 }, () => places.take(call))
  await jest.advanceTimersByTimeAsync(1_000)
  expect(await Promise.all(late)).toEqual([null, null, null, null, null])
  expect(asked).toHaveLength(3)
  asked.forEach((answer) => answer('at last'))
  expect(await Promise.all(slow)).toEqual(['at last', 'at last', 'at last'])
  const next = places.take(call)
  await settle()
  asked[3]!('again')
  expect(await next).toBe('again')
})

it('gives a place back when the call throws, and sends the rest away at once when too many wait', async () => {
  const places = turns({ most: 1, patienceMs: 1_000, mostWaiting: 1 })
  await expect(places.take(() => Promise.reject(new Error('cut')))).rejects.toThrow('cut')
  const { asked, call } = service()
  const [first, second, third] = [places.take(call), places.take(call), places.take(call)]
  expect(await third).toBeNull()
  asked[0]!('one')
  expect(await first).toBe('one')
  await settle()
  asked[1]!('two')
  expect(await second).toBe('two')
})

it('grows with the pool, and leaves two connections to whoever needs no outside service', () => {
  expect([undefined, '4', '5', '20'].map((max) => placesBesideThePool(max === undefined ? {} : { PGPOOL_MAX: max }))).toEqual([3, 3, 3, 18])
})
