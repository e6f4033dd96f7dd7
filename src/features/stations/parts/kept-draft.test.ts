import { aKept } from '@/testing/keep-page'
import { draftOf, emptyDraft, fieldsOf, onto, sourcesOf, wrongIn } from './kept-draft'

const place = aKept({ community: null, note: null, hours: '1-5 08:30-12:00,14:00-18:00;H off' })
const draft = draftOf(place)

test('a form that nobody touched changes nothing', () => {
  expect(fieldsOf(draft, place.sources)).toEqual({
    kind: place.kind, level: null, name: place.name, streetCode: place.streetCode, community: null, address: place.address, point: { longitude: 114.125, latitude: 22.69, origin: 'gcj02' },
    facilities: place.facilities, missing: place.missing, hours: place.hours, access: place.access, phone: place.phone, phoneShown: false, status: 'open', openedOn: place.openedOn, note: null, sources: place.sources,
  })
})

test('somebody else\'s change comes in beside what was typed here', () => {
  const fresh = draftOf(aKept({ ...place, address: '新地址 2 号', phone: '0755-11111111' }))
  expect(onto(draft, { ...draft, phone: '0755-22222222' }, fresh)).toMatchObject({ address: '新地址 2 号', phone: '0755-22222222' })
})

test('a source is kept for what was changed with it, and for nothing else', () => {
  expect(sourcesOf({ hours: '现场核实' }, draft, { ...draft, address: '新地址', point: null }, ' 街道 11 月核对 ')).toEqual({ hours: '现场核实', address: '街道 11 月核对', point: '街道 11 月核对' })
  expect(sourcesOf({ hours: '现场核实' }, draft, { ...draft, address: '新地址' }, ' ')).toEqual({ hours: '现场核实' })
})

test('what cannot be taken over is named: no kind, no name, hours nobody understands, a phone of letters, a day that does not exist', () => {
  expect(Object.keys(wrongIn({ ...emptyDraft, hours: [], phone: '找老王', openedOn: '2026-02-30' })).sort()).toEqual(['hours', 'kind', 'name', 'openedOn', 'phone'])
  expect(fieldsOf(emptyDraft, {})).toBeNull()
  expect(wrongIn({ ...draft, name: '=SUM(1)' })).toHaveProperty('name')
})
