import { sql } from 'kysely'
import { canonicalLine, firstLink, link, type ChainHead } from './audit-chain'
import type { Db } from './handler'

export type AuditFinding =
  /** The row says something else than when it was sealed, or its seal was put there by somebody else. */
  | { readonly what: 'edited'; readonly auditId: number }
  /** It was sealed and is gone. */
  | { readonly what: 'deleted'; readonly auditId: number }
  /** Old enough to be sealed, and isn't: slipped in behind the seals, or its seal was taken away. */
  | { readonly what: 'unsealed'; readonly auditId: number }
  /** A number of the chain is missing. */
  | { readonly what: 'seal_missing'; readonly seq: number }
  /** A head that was written elsewhere does not stand in the chain: its tail was cut, or the chain was made anew. */
  | { readonly what: 'head_lost'; readonly seq: number }

interface SealedRow {
  seq: number
  audit_id: number
  hash: Buffer
  line: string | null
}

const page = 5_000

/** Reads the whole chain. `heads`: those that were written to the log or the file of heads. Empty = untouched. */
export const checkAudit = async (db: Db, heads: readonly ChainHead[] = []): Promise<AuditFinding[]> => {
  const findings: AuditFinding[] = []
  const wanted = new Map(heads.map((head) => [head.seq, head.hash]))
  let seq = 0
  let previous: Uint8Array = firstLink
  for (;;) {
    const { rows } = await sql<SealedRow>`
      select s.seq, s.audit_id, s.hash, case when a.id is null then null else ${canonicalLine} end as line
      from audit_seals s left join audit a on a.id = s.audit_id where s.seq > ${seq} order by s.seq limit ${page}`.execute(db)
    for (const row of rows) {
      for (let missing = seq + 1; missing < row.seq; missing++) findings.push({ what: 'seal_missing', seq: missing })
      const gap = row.seq !== seq + 1
      if (row.line === null) findings.push({ what: 'deleted', auditId: row.audit_id })
      // Behind a gap the link can't be tried; the gap itself was told.
      else if (!gap && !link(previous, row.line).equals(row.hash)) findings.push({ what: 'edited', auditId: row.audit_id })
      if (wanted.get(row.seq) === row.hash.toString('hex')) wanted.delete(row.seq)
      seq = row.seq
      previous = row.hash
    }
    if (rows.length < page) break
  }
  for (const lost of wanted.keys()) findings.push({ what: 'head_lost', seq: lost })
  return [...findings, ...(await unsealed(db))]
}

/** Sealing runs each minute; ten of them are patience enough. Rows below the newest sealed one count as well. */
const unsealed = async (db: Db): Promise<AuditFinding[]> => {
  const { rows } = await sql<{ id: number }>`
    select a.id from audit a where a.at < clock_timestamp() - interval '10 minutes'
      and not exists (select from audit_seals s where s.audit_id = a.id) order by a.id limit 1000`.execute(db)
  return rows.map((row) => ({ what: 'unsealed', auditId: row.id }))
}
