import { createHash } from 'node:crypto'
import { notoSansSc } from '@/cloud/adapters/paper/noto'
import { printPaper } from '@/cloud/adapters/paper/print'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { exportFormats, myDataContract } from '../contract'
import { paperOf } from '../paper-words'
import { takeOut, type TakenOut } from './take-out'

const dayMs = 86_400_000

const written = (format: (typeof exportFormats)[number], data: TakenOut): Buffer => {
  if (format === 'json') return Buffer.from(`${JSON.stringify(data, null, 2)}\n`)
  const font = notoSansSc()
  return font === null ? refuse('service.unavailable') : printPaper(paperOf(data), font)
}

/**
 * The row is written with the answer and the bytes after it: a transaction that fails leaves nothing in the storage.
 * No record names the file, so the sweep takes it after a day; the owner fetches it by `files.link`.
 */
export const exportData = (kinds: readonly CaseKind[]): Handler<typeof myDataContract.exportData> => async (context, { format }) => {
  const { db, actor, now, services, audit, afterCommit } = context
  await lockPerson(db, actor.personId)
  const bytes = written(format, await takeOut(context, kinds))
  const id = context.newId()
  const mediaType = `application/${format}`
  const key = `export/${id}.${format}`
  await db.insertInto('files')
    .values({ id, owner_id: actor.personId, use: 'export', media_type: mediaType, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest(), storage_key: key, created_at: now }).execute()
  audit({ targetId: id, detail: { format, bytes: bytes.byteLength } })
  afterCommit(() => services.storage.put(key, bytes, mediaType))
  return { fileId: id, bytes: bytes.byteLength, until: new Date(now.getTime() + dayMs).toISOString() }
}
