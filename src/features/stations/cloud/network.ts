import { isIPv4, isIPv6 } from 'node:net'

/** The eight groups of an IPv6 address, `::` filled up. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  if (tail === undefined) return before
  const after = tail === '' ? [] : tail.split(':')
  return [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after]
}

/**
 * What counts as one network address: an IPv4 address, or the /64 of an IPv6 one, for a single phone changes the rest
 * at will. null = unknown: then nobody can be told apart by it.
 */
export const networkOf = (address: string | null): string | null => {
  if (address === null) return null
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return plain
  if (!isIPv6(plain)) return null
  return groupsOf(plain.toLowerCase()).slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
