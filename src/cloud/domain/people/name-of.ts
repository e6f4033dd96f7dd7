import type { Db } from '@/cloud/kernel/handler'

export const nameOf = async (db: Db, personId: string): Promise<string | null> =>
  (await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst())?.name ?? null
