import type { Issue } from '@/contract/errors'
import type { Db } from '@/cloud/kernel/handler'

/** Codes of the reference data that nobody knows. */
export const knownPrefill = async (db: Db, given: { platformCode?: string | undefined; occupationCode?: string | undefined }): Promise<Issue[]> => {
  const { platformCode, occupationCode } = given
  const platform = platformCode === undefined || (await db.selectFrom('platforms').select('code').where('code', '=', platformCode).executeTakeFirst()) !== undefined
  const occupation = occupationCode === undefined || (await db.selectFrom('occupations').select('code').where('code', '=', occupationCode).executeTakeFirst()) !== undefined
  return [...(platform ? [] : [{ path: 'platformCode', reason: 'choice' }]), ...(occupation ? [] : [{ path: 'occupationCode', reason: 'choice' }])]
}
