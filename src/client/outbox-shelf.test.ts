import { memoryBox } from './box'
import type { Entry } from './outbox-entry'
import { filePlace, handOver, keepEntry, keepFile, loadEntries } from './outbox-shelf'

const entry = (id: string, owner: string): Entry => ({
  id, key: `key-${id}`, keyedAt: 1, recordId: `r-${id}`, owner, path: 'membership.submitJoin', input: { signatureFileId: `f-${id}` }, files: [{ fileId: `f-${id}`, use: 'signature', mediaType: 'image/png', stored: false }],
  title: '入会申请', route: 'x', state: 'pending', attempts: 0, nextAt: 0, createdAt: 1, error: null, receipt: null, sentAt: null,
})

it('hands what is unsent, files too, to the record that staff have put the owner into, under the same key', async () => {
  const box = memoryBox()
  await keepFile(box, 'p1', { fileId: 'f-a', mediaType: 'image/png', base64: 'iVBORw0KGgo=' })
  await keepEntry(box, entry('a', 'p1'))
  await handOver(box, 'p1', 'p2', 2)
  expect(await loadEntries(box, 'p2', 2)).toEqual([{ ...entry('a', 'p1'), owner: 'p2' }])
  expect(await box.get(filePlace('p2', 'f-a'))).toMatchObject({ base64: 'iVBORw0KGgo=' })
  expect((await box.keys('')).filter((place) => place.includes(':p1:'))).toEqual([])
})

it('loses nothing when the phone dies half-way, and is the same when it is done once more', async () => {
  const box = memoryBox()
  for (const id of ['a', 'b']) await keepEntry(box, entry(id, 'p1'))
  const remove = box.remove.bind(box)
  let dead = false
  box.remove = (key) => (dead ? Promise.reject(new Error('dead')) : remove(key))
  dead = true
  await handOver(box, 'p1', 'p2', 2).catch(() => undefined)
  dead = false
  await handOver(box, 'p1', 'p2', 2)
  expect((await loadEntries(box, 'p2', 2)).map(({ id }) => id).sort()).toEqual(['a', 'b'])
  expect(await loadEntries(box, 'p1', 2)).toEqual([])
})
