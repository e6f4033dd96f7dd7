import { openParticulars, lockPerson } from '@/cloud/domain/people/particulars'
import { verificationOf } from '@/cloud/domain/people/verification'
import type { Db } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { Vault } from '@/cloud/kernel/vault'
import type { DocumentKind } from '@/contract/identifiers'

/** Who is verified: what they handed in when they applied. Nobody types it again. */
export interface Subject {
  readonly id: string
  readonly name: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly documentHash: Buffer
  readonly verified: boolean
}

type Row = Awaited<ReturnType<typeof lockPerson>>

const subjectOf = async (db: Db, vault: Vault, row: Row): Promise<Subject> => {
  const { name, documentKind, documentNumber } = openParticulars(vault, row)
  if (name === null || documentKind === null || documentNumber === null || row.document_hash === null) return refuse('verification.nothing_to_verify')
  return { id: row.id, name, documentKind, documentNumber, documentHash: row.document_hash, verified: (await verificationOf(db, row.id)).state === 'verified' }
}

/** With the person's row taken: whatever else would verify them meanwhile waits, and then sees what came of this. */
export const lockSubject = async (db: Db, vault: Vault, personId: string): Promise<Subject> => subjectOf(db, vault, await lockPerson(db, personId))

/** For a look. */
export const seeSubject = async (db: Db, vault: Vault, personId: string): Promise<Subject> =>
  subjectOf(db, vault, await db.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirstOrThrow())

export const notYetVerified = (subject: Subject): Subject => (subject.verified ? refuse('verification.already_verified') : subject)
