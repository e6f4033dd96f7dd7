import fc from 'fast-check'
import { independent, type Witness } from './independent'
import { networkOf } from './network'

const by = (personId: string | null, device: string | null, network: string | null): Witness => ({ personId, device, network })

test('three phones on three networks are three', () => {
  expect(independent([by(null, 'a', '1'), by(null, 'b', '2'), by(null, 'c', '3')])).toBe(3)
})

test.each<[string, Witness[]]>([
  ['three phones behind one address', [by(null, 'a', '1'), by(null, 'b', '1'), by(null, 'c', '1')]],
  ['one phone that changes its network', [by(null, 'a', '1'), by(null, 'a', '2'), by(null, 'a', '3')]],
  ['one person with three phones', [by('p', 'a', '1'), by('p', 'b', '2'), by('p', 'c', '3')]],
  ['one phone, signed in and not', [by('p', 'a', '1'), by(null, 'a', '2')]],
])('%s are one', (_, witnesses) => {
  expect(independent(witnesses)).toBe(1)
})

test('somebody of an unknown network counts beside nobody', () => {
  expect(independent([by(null, 'a', null), by(null, 'b', null), by(null, 'c', null)])).toBe(1)
  expect(independent([by(null, 'a', '1'), by(null, 'b', '2'), by(null, 'c', null)])).toBe(2)
})

test('who reports first does not hide three that are independent', () => {
  // The first shares its phone with the second and its network with the third and fourth.
  expect(independent([by(null, 'a', '1'), by(null, 'a', '2'), by(null, 'b', '1'), by(null, 'c', '3')])).toBe(3)
})

test('three are found exactly when three of them are pairwise apart, however they came', () => {
  const one = fc.record({ personId: fc.constantFrom(null, 'p', 'q'), device: fc.constantFrom('a', 'b', 'c', 'd'), network: fc.constantFrom(null, '1', '2', '3', '4') })
  fc.assert(fc.property(fc.array(one, { maxLength: 9 }), (all) => {
    const apart = (x: Witness, y: Witness) => x.network !== null && y.network !== null && x.network !== y.network && x.device !== y.device && (x.personId === null || x.personId !== y.personId)
    const triple = all.some((x, i) => all.slice(i + 1).some((y, j) => apart(x, y) && all.slice(i + j + 2).some((z) => apart(x, z) && apart(y, z))))
    expect(independent(all) >= 3).toBe(triple)
  }))
})

test('one phone does not become many by the addresses that its network gives it', () => {
  expect(networkOf('2408:8756:aaaa:1::5')).toBe(networkOf('2408:8756:aaaa:1:dead:beef:0:9'))
  expect(networkOf('2408:8756:aaaa:1::5')).not.toBe(networkOf('2408:8756:aaaa:2::5'))
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(networkOf('2408::1')).toBe('2408:0:0:0')
  for (const nothing of [null, '', 'unknown', 'x\r\n1.2.3.4', '1.2.3.4.5']) expect(networkOf(nothing)).toBeNull()
})
