import { read, remove, write } from '@/client/storage'
import type { PackedRow } from '@/contract/places/pack'
import bundled from '../bundled-places.json'

/** Places as the cloud packs them, of one version. Nothing in it is about a person: it stays when people change. */
export interface PlacesFile {
  readonly version: number
  /** Which database counts the versions; undefined: it came with the program. */
  readonly epoch?: string
  /** Epoch ms of the phone when the cloud was asked last; null: it came with the program. */
  readonly at: number | null
  /** By as many ms the phone's clock was ahead of the cloud's; left out: it was right. */
  readonly ahead?: number
  readonly rows: readonly PackedRow[]
  /** Public holidays from then on, as far as they are known. */
  readonly holidays: readonly string[]
}

interface Head { readonly version: number; readonly epoch?: string; readonly ahead?: number; readonly at: number; readonly holidays: readonly string[]; readonly parts: number; readonly count: number; readonly turn: number }

const place = 'places'
/** WeChat takes 1 MB an entry: 1,000 places are about 200 KB. */
const partRows = 1_000
/** More than the cloud is ever asked for. */
const mostParts = 20
const partPlace = (turn: number, index: number): string => `${place}:${turn}:${index}`

/** A row that this version can show; newer ones may be longer. */
export const isRow = (row: unknown): row is PackedRow =>
  Array.isArray(row) && row.length >= 20 && typeof row[0] === 'string' && typeof row[2] === 'string' && typeof row[8] === 'number' && typeof row[13] === 'string'

/** What came with the program: the very first list, with no network at all. */
export const bundledFile = (): PlacesFile => ({ version: 0, at: null, rows: (bundled.rows as readonly unknown[]).filter(isRow), holidays: bundled.holidays })

/** null: nothing is kept, or a part of it is gone (WeChat clears storage when a phone runs short) or is not what was written. */
export const keptFile = (): PlacesFile | null => {
  const head = read<Head>(place)
  if (head === undefined || typeof head.version !== 'number' || typeof head.at !== 'number' || !Array.isArray(head.holidays) || !(head.parts <= mostParts)) return null
  const rows: PackedRow[] = []
  for (let index = 0; index < head.parts; index += 1) rows.push(...listed(read<unknown>(partPlace(head.turn, index))).filter(isRow))
  return rows.length === head.count ? { version: head.version, ...besides(head), at: head.at, holidays: head.holidays, rows } : null
}

const listed = (part: unknown): readonly unknown[] => (Array.isArray(part) ? part : [])
const besides = ({ epoch, ahead }: Partial<Pick<Head, 'epoch' | 'ahead'>>) => ({ ...(typeof epoch === 'string' ? { epoch } : {}), ...(typeof ahead === 'number' ? { ahead } : {}) })

/**
 * The new parts are written beside the old ones, the head last: whatever stops it between, the phone has a whole file,
 * the old or the new one. false: no room; then the old one stays.
 */
export const keepFile = ({ version, at, rows, holidays, ...more }: PlacesFile): boolean => {
  const before = read<Head>(place)
  const turn = before?.turn === 1 ? 2 : 1
  const parts = Math.ceil(rows.length / partRows)
  for (let index = 0; index < parts; index += 1) {
    if (!write(partPlace(turn, index), rows.slice(index * partRows, (index + 1) * partRows))) return false
  }
  if (!write(place, { version, ...besides(more), at: at ?? 0, holidays, parts, count: rows.length, turn } satisfies Head)) return false
  for (let index = 0; before !== undefined && index < before.parts; index += 1) remove(partPlace(before.turn, index))
  return true
}

/** The time of asking alone; the parts stay. An older file, which a full phone has kept instead, stays as old as it is. */
export const keepAt = ({ version, at, holidays, ...more }: PlacesFile): void => {
  const head = read<Head>(place)
  if (head?.version !== version || head.epoch !== more.epoch) return
  const { parts, count, turn } = head
  write(place, { version, ...besides(more), at: at ?? 0, holidays, parts, count, turn } satisfies Head)
}
