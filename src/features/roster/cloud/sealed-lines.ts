import type { Vault } from '@/cloud/kernel/vault'

const place = (importId: string, line: number): string => `roster_lines.cells_enc:${importId}:${line}`

/** The cells of one line as they wait in the database. */
export const sealCells = (vault: Vault, importId: string, line: number, cells: readonly string[]): Buffer => vault.seal(place(importId, line), JSON.stringify(cells))

export const openCells = (vault: Vault, importId: string, line: number, sealed: Buffer): string[] => JSON.parse(vault.open(place(importId, line), sealed)) as string[]

const titlesPlace = (importId: string): string => `roster_imports.titles_enc:${importId}`

export const sealTitles = (vault: Vault, importId: string, titles: readonly string[]): Buffer => vault.seal(titlesPlace(importId), JSON.stringify(titles))

/** None any more once the import is over for some days. */
export const openTitles = (vault: Vault, importId: string, sealed: Buffer | null): string[] => (sealed === null ? [] : (JSON.parse(vault.open(titlesPlace(importId), sealed)) as string[]))
