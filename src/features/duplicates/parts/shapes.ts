import type { OutputOf } from '@/features/contracts'

export type Mine = OutputOf<'duplicates.mine'>
export type Compared = OutputOf<'duplicates.compare'>
export type Entry = Compared['claimant']
export type Other = Compared['others'][number]
