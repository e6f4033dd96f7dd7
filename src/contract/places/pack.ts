import type { Point } from '@/contract/geo'
import type { Openable } from './open'
import { facilities, type Facility, type PlaceAccess, type PlaceKind } from './words'

/** A place as lists show it. Instants are milliseconds since 1970; null is 待区总工会确认. */
export interface FoundPlace extends Openable {
  readonly code: string
  readonly kind: PlaceKind
  readonly name: string
  readonly streetCode: string | null
  readonly community: string | null
  readonly address: string | null
  readonly point: Point | null
  readonly missing: readonly Facility[]
  /** Reported as out of order. */
  readonly broken: readonly Facility[]
  readonly access: PlaceAccess | null
  readonly phone: string | null
  readonly openedOn: string | null
  readonly confirmedAt: number | null
  /** Pinyin initials of the name, made in the cloud. */
  readonly initials: string
  readonly demo: boolean
}

/** The order of `packedPlace` in the contract of the stations, where each field is told. */
export type PackedRow = readonly [
  code: string, kind: PlaceKind, name: string, streetCode: string | null, community: string | null, address: string | null,
  longitude: number | null, latitude: number | null, facilities: number, missing: number, hours: string | null,
  access: PlaceAccess | null, phone: string | null, status: FoundPlace['status'], openedOn: string | null, confirmedAt: number | null,
  doubt: readonly [reports: number, lastAt: number] | null, broken: number, initials: string, demo: boolean,
]

/** 1e-5 degrees are 1.1 m: finer than any of the points is known. */
const SCALE = 100_000

const bitsOf = (list: readonly Facility[]): number => list.reduce((bits, one) => bits | (1 << facilities.indexOf(one)), 0)
const ofBits = (bits: number): Facility[] => facilities.filter((_, i) => (bits & (1 << i)) !== 0)
const seconds = (ms: number): number => Math.floor(ms / 1000)

export const packPlace = (p: FoundPlace) => [
  p.code, p.kind, p.name, p.streetCode, p.community, p.address,
  p.point && Math.round(p.point.longitude * SCALE), p.point && Math.round(p.point.latitude * SCALE), bitsOf(p.facilities), bitsOf(p.missing), p.hours,
  p.access, p.phone, p.status, p.openedOn, p.confirmedAt === null ? null : seconds(p.confirmedAt),
  p.doubt && [p.doubt.reports, seconds(p.doubt.lastAt)], bitsOf(p.broken), p.initials, p.demo,
] satisfies PackedRow

/** Bits of facilities that this version does not know are left out: the file may be newer than the program. */
export const unpackPlace = (row: PackedRow): FoundPlace => {
  const [code, kind, name, streetCode, community, address, longitude, latitude, there, missing, hours, access, phone, status, openedOn, confirmedAt, doubt, broken, initials, demo] = row
  return {
    code, kind, name, streetCode, community, address,
    point: longitude === null || latitude === null ? null : { longitude: longitude / SCALE, latitude: latitude / SCALE },
    facilities: ofBits(there), missing: ofBits(missing), broken: ofBits(broken), hours, access, phone, status, openedOn,
    confirmedAt: confirmedAt === null ? null : confirmedAt * 1000,
    doubt: doubt && { reports: doubt[0], lastAt: doubt[1] * 1000 },
    initials, demo,
  }
}
