import { CALM_MS, nextPause, PATIENT_MS, QUICK_MS, type Heard } from './pace'

const after = (heard: readonly Heard[]): number => heard.reduce((pause, one) => nextPause(one, pause), QUICK_MS)

test('while people come the list is asked for every four seconds, and more and more seldom while nobody does', () => {
  expect(after(['same', 'same', 'news'])).toBe(QUICK_MS)
  expect(after(['same'])).toBeGreaterThan(QUICK_MS)
  expect(after(Array<Heard>(20).fill('same'))).toBe(CALM_MS)
})

test('a network that is away is not knocked at all the time, and one that is back is quick again', () => {
  expect(after(['lost', 'lost'])).toBe(4 * QUICK_MS)
  expect(after(Array<Heard>(20).fill('lost'))).toBe(PATIENT_MS)
  expect(after(['lost', 'lost', 'lost', 'news'])).toBe(QUICK_MS)
})
