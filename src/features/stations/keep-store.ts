import type { OutputOf } from '@/features/contracts'

export type KeptPlace = OutputOf<'stations.kept'>['rows'][number]
export type KeptWhole = OutputOf<'stations.keptPlace'>
export type WorkReport = OutputOf<'stations.reports'>['rows'][number]

const page = (name: string) => `features/stations/pages/${name}/index` as const
export const keepPath = { list: page('keep'), one: page('kept'), form: page('keep-form'), check: page('keep-check'), reports: page('keep-reports'), sheet: page('keep-sheet') } as const
