import type { OutputOf } from '@/features/contracts'

export type QueueRow = OutputOf<'desk.list'>['rows'][number]
export type OpenCase = OutputOf<'desk.open'>
export type Counts = OutputOf<'desk.counts'>
