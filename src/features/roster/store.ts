import type { OutputOf } from '@/features/contracts'

export type SheetImport = OutputOf<'roster.state'>
export type ListedImport = OutputOf<'roster.imports'>['rows'][number]
export type Member = OutputOf<'roster.members'>['rows'][number]
export type Made = OutputOf<'roster.exports'>['rows'][number]
export type Union = OutputOf<'roster.places'>[number]

export const pagePath = { start: 'features/roster/pages/import/index', members: 'features/roster/pages/members/index', export: 'features/roster/pages/export/index' } as const
