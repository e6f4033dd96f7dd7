import { create } from 'zustand'
import { locate, locatesUnasked, type Here } from '@/client/location'
import { read, remove, write } from '@/client/storage'
import type { Point, Sharpness } from '@/contract/geo'
import { streetOf, type Street } from '../streets'

/** What lists count distances from. `street`: from about its middle; none: no distance is said at all. */
export type Where = { readonly by: 'none' } | { readonly by: 'street'; readonly street: Street } | ({ readonly by: 'here' } & Here)

interface WhereState {
  readonly where: Where
  readonly asking: boolean
  /** The person or the phone said no; the list goes on without. */
  readonly refused: boolean
  /** Once a run of the app. */
  readonly resumed: boolean
  fromHere(): Promise<void>
  fromStreet(code: string): void
  fromNowhere(): void
  /** On coming back: what was chosen last, without asking anybody anything. */
  resume(): void
}

/** The choice alone is kept (「here」 or a street); a position never is, and it never leaves the phone. */
const place = 'places-where'
const nowhere: Where = { by: 'none' }

export const useWhere = create<WhereState>((set, get) => ({
  where: nowhere,
  asking: false,
  refused: false,
  resumed: false,
  fromHere: async () => {
    if (get().asking) return
    set({ asking: true, refused: false })
    const here = await locate()
    set(here === null ? { asking: false, refused: true } : { asking: false, where: { by: 'here', ...here } })
    if (here === null) remove(place)
    else write(place, 'here')
  },
  fromStreet: (code) => {
    const street = streetOf(code)
    if (street === undefined) return
    write(place, code)
    set({ where: { by: 'street', street }, refused: false })
  },
  fromNowhere: () => {
    remove(place)
    set({ where: nowhere, refused: false })
  },
  resume: () => {
    if (get().resumed) return
    set({ resumed: true })
    const kept = read<string>(place)
    if (kept === 'here') void locatesUnasked().then((quietly) => (quietly ? get().fromHere() : undefined))
    else if (kept !== undefined) get().fromStreet(kept)
  },
}))

export const pointOf = (where: Where): Point | null => (where.by === 'none' ? null : where.by === 'street' ? where.street.middle : where.point)
export const sharpnessOf = (where: Where): Sharpness => (where.by === 'here' ? where.sharpness : 'about')
