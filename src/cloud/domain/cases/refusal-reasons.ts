import type { Db } from '@/cloud/kernel/handler'

/** The fixed list of a kind: a case is refused for one of these or not at all (MEM-1). */
export const refusalReasons = (db: Db, kind: string) =>
  db.selectFrom('refusal_reasons').select(['code', 'sentence', 'next_step']).where('case_kind', '=', kind).orderBy('sort').execute()
