import type { Db } from '@/cloud/kernel/handler'

export const allStreets = (db: Db) => db.selectFrom('streets').select(['code', 'name']).orderBy('code').execute()
export const allOccupations = (db: Db) => db.selectFrom('occupations').select(['code', 'name', 'group']).orderBy('sort').orderBy('code').execute()
export const allPlatforms = (db: Db) => db.selectFrom('platforms').select(['code', 'name']).orderBy('sort').orderBy('code').execute()

/** Which of the codes of a form the reference data knows. */
export const knownCodes = async (db: Db, codes: { occupationCode?: string | undefined; streetCode: string; platformCode?: string | undefined }) => {
  const occupation = codes.occupationCode === undefined ? true : await db.selectFrom('occupations').select('code').where('code', '=', codes.occupationCode).executeTakeFirst()
  const street = await db.selectFrom('streets').select('code').where('code', '=', codes.streetCode).executeTakeFirst()
  const platform = codes.platformCode === undefined ? true : await db.selectFrom('platforms').select('code').where('code', '=', codes.platformCode).executeTakeFirst()
  return { occupationCode: occupation !== undefined, streetCode: street !== undefined, platformCode: platform !== undefined }
}
