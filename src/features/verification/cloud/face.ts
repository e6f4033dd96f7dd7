import type { FaceSubject } from '@/cloud/adapters/wechat/face'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import type { Subject } from './person'

/** WeChat knows the person by the openid of the mini-program; whoever only came by H5 has none. */
export const openidOf = async (db: Db, personId: string, app: string): Promise<string | undefined> =>
  (await db.selectFrom('accounts').select('subject').where('person_id', '=', personId).where('provider', '=', 'wechat').where('app', '=', app).orderBy('created_at').limit(1).executeTakeFirst())?.subject

/** An id of ours without hyphens is 32 signs: what `out_seq_no` takes at most. */
export const beginOf = (subject: Subject, openid: string, sessionId: string): FaceSubject => ({ name: subject.name, number: subject.documentNumber, openid, outSeqNo: sessionId.replaceAll('-', '') })

export const verifyIdHash = (vault: Vault, verifyId: string): Buffer => vault.lookup('face-check', verifyId)
