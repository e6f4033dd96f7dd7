import { sealParticulars } from '@/cloud/domain/people/particulars'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'

/** Only where there is none: a number that the person gave stays. */
export const fillPhone = async (db: Db, vault: Vault, personId: string, phone: string): Promise<void> => {
  await db.updateTable('people').set(sealParticulars(vault, personId, { phone })).where('id', '=', personId).where('phone_hash', 'is', null).execute()
}
