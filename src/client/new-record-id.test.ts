import { randomBytes } from './random'
import { randomBytes as inBrowser } from './random.h5'
import { newRecordId } from './new-record-id'

it('makes ids that differ, sort by time and are what the cloud takes for a UUID', async () => {
  const ids = await Promise.all(Array.from({ length: 200 }, () => newRecordId()))
  expect(new Set(ids).size).toBe(200)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it.each([['mini-program', randomBytes], ['browser', inBrowser]])('gives as many bytes as asked for in the %s', async (_, bytes) => {
  expect(await bytes(16)).toHaveLength(16)
  expect([...await bytes(16)]).not.toEqual([...await bytes(16)])
})
