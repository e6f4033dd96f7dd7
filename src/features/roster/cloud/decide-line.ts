import type { GoodCells, LineProblem } from './judge-cells'

/** What the register knows of the person on that document. */
export interface Known {
  readonly personId: string
  readonly name: string | null
  readonly phoneMissing: boolean
  readonly provinceMissing: boolean
  /** An application of theirs waits for an answer. */
  readonly applying: boolean
  /** The running membership, or the last one; null = verified on that document, but never a member. */
  readonly last: { readonly organizationId: string; readonly running: boolean; readonly reachable: boolean; readonly unionName: string } | null
}

export type Deed =
  | { readonly what: 'add' }
  /** Somebody verified on that document becomes a member. */
  | { readonly what: 'enrol'; readonly personId: string }
  /** What is empty is filled in; what the person gave stays. */
  | { readonly what: 'fill'; readonly personId: string; readonly phone: boolean; readonly province: boolean }
  | { readonly what: 'same' }
  | { readonly what: 'bad'; readonly problem: LineProblem }

const bad = (reason: LineProblem['reason'], more: Partial<LineProblem> = {}): Deed => ({ what: 'bad', problem: { column: 'documentNumber', reason, ...more } })

/**
 * One person = one record (MEM-11). Whoever is known elsewhere is not touched: within reach the line says where, out of
 * reach only that the street has to look, so that a sheet can't be used to ask who is a member of other unions (MEM-9).
 * Leaving is free (MEM-7), so a list brings nobody back who has left.
 */
export const decideRoster = (cells: GoodCells, known: Known | undefined, organizationId: string): Deed => {
  if (known === undefined) return { what: 'add' }
  const { last } = known
  // Who is on the way into a union has chosen (MEM-1); an application is answered, and not overtaken by a list.
  if (last === null) return known.name === cells.name && !known.applying ? { what: 'enrol', personId: known.personId } : bad('needs_street')
  if (!last.reachable) return bad('needs_street')
  if (!last.running) return bad('left_before', { unionId: last.organizationId })
  if (last.organizationId !== organizationId) return bad('other_union', { union: last.unionName, unionId: last.organizationId })
  if (known.name !== null && known.name !== cells.name) return { what: 'bad', problem: { column: 'name', reason: 'name_differs' } }
  const [phone, province] = [known.phoneMissing && cells.phone !== null, known.provinceMissing && cells.registered !== null]
  return phone || province ? { what: 'fill', personId: known.personId, phone, province } : { what: 'same' }
}

/** An answer of the province is about members within reach; of all others nothing is said. */
export const decideProvince = (cells: GoodCells, known: (Known & { readonly province: { readonly registered: boolean; readonly knownOn: string } | null }) | undefined, knownOn: string): Deed => {
  if (known?.last?.running !== true || !known.last.reachable) return bad('not_member_here')
  const before = known.province
  // An older answer never replaces a newer one.
  const newer = before === null || before.knownOn < knownOn || (before.knownOn === knownOn && before.registered !== cells.registered)
  return newer ? { what: 'fill', personId: known.personId, phone: false, province: true } : { what: 'same' }
}
