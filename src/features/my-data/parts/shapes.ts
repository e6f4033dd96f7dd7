import type { OutputOf } from '@/features/contracts'

export type Seen = OutputOf<'myData.see'>
export type Consent = Seen['consents'][number]
export type OwnFile = Seen['files'][number]
export type OpenCase = Seen['closing']['openCases'][number]
