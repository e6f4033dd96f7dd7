/** What tells two reporters apart, as keyed hashes; null = not known. */
export interface Witness {
  readonly personId: string | null
  /** hex */
  readonly device: string | null
  /** hex */
  readonly network: string | null
}

/** So many say it on their own before everybody is told (seams). */
export const CROWD = 3

/** Look-alikes are one; more than these are never looked at, whoever floods. */
const MOST = 60

const same = (a: string | null, b: string | null): boolean => a !== null && a === b

/** Different persons or phones, and different networks; an unknown network is nobody's proof. */
const apart = (a: Witness, b: Witness): boolean =>
  !same(a.personId, b.personId) && !same(a.device, b.device) && a.network !== null && b.network !== null && a.network !== b.network

/** Whether `wanted` of them are independent of each other, each of each. */
const reach = (rest: readonly Witness[], wanted: number): boolean =>
  wanted === 0 || rest.some((one, i) => reach(rest.slice(i + 1).filter((other) => apart(one, other)), wanted - 1))

/** How many independent reports there are: exact up to three; beyond it, as many as are found one after the other. */
export const independent = (all: readonly Witness[]): number => {
  const known = new Map(all.map((one) => [`${one.personId} ${one.device} ${one.network}`, one]))
  const witnesses = [...known.values()].slice(-MOST)
  const found: Witness[] = []
  for (const one of witnesses) if (found.length === 0 ? one.network !== null : found.every((other) => apart(one, other))) found.push(one)
  if (found.length >= CROWD) return found.length
  const able = witnesses.filter((one) => one.network !== null)
  return [CROWD, CROWD - 1, 1].find((wanted) => reach(able, wanted)) ?? (witnesses.length > 0 ? 1 : 0)
}
