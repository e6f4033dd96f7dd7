import { basename } from 'node:path'

/** What the run hands to its workers, in an environment variable: where the server is and how to recognise it. */
export type Access = { url: string; cluster: string }

export const accessVariable = 'LONGGANG_TEST_DATABASE'
export const templateName = 'longgang_template'

/** A name that no other server bears: the temporary folder's. */
export const clusterName = (folder: string) => basename(folder).toLowerCase()

export function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
