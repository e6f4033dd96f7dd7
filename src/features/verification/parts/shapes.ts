import type { OutputOf } from '@/features/contracts'

export type Mine = OutputOf<'verification.mine'>
export type Service = Mine['provider']
export type Visit = OutputOf<'verification.openVisit'>
