import type { DocumentKind } from '@/contract/identifiers'
import type { Vault } from '@/cloud/kernel/vault'
import type { Correction } from './queries/corrections'

/** What is to be registered; left out = stays as it is. */
export interface Wanted {
  readonly name?: string
  readonly documentKind?: DocumentKind
  readonly documentNumber?: string
}

const place = (column: 'name_enc' | 'document_enc', caseId: string): string => `data_corrections.${column}:${caseId}`

/** The name is sealed too: in the clear names stand in `people` alone. */
export const sealWanted = (vault: Vault, caseId: string, { name, documentKind, documentNumber }: Wanted) => ({
  case_id: caseId,
  changes: [...(name === undefined ? [] : ['name']), ...(documentNumber === undefined ? [] : ['document'])],
  name_enc: name === undefined ? null : vault.seal(place('name_enc', caseId), name),
  document_kind: documentKind ?? null,
  document_enc: documentNumber === undefined ? null : vault.seal(place('document_enc', caseId), documentNumber),
})

/** Empty once the case was decided. */
export const openWanted = (vault: Vault, row: Correction | undefined): Wanted => ({
  ...(row?.name_enc ? { name: vault.open(place('name_enc', row.case_id), row.name_enc) } : {}),
  ...(row?.document_enc ? { documentKind: row.document_kind as DocumentKind, documentNumber: vault.open(place('document_enc', row.case_id), row.document_enc) } : {}),
})
