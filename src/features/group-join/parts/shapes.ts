import type { OutputOf } from '@/features/contracts'

export type Event = OutputOf<'groupJoin.list'>['rows'][number]
export type Live = NonNullable<OutputOf<'groupJoin.live'>['fresh']>
export type Arrival = Live['rows'][number]
export type Ready = OutputOf<'groupJoin.ready'>
export type Union = OutputOf<'groupJoin.unions'>[number]
