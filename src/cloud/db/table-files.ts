const header = '// Written by `npm run db:types` from the migrated database; not by hand.\n'
const columnTypes = 'column-types'
const kebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()

/** `export type Json = …` and `export interface Cases { … }`, each with its name and its own text. */
const declarations = (written: string) =>
  written.split(/\n\n(?=export )/).flatMap((text) => {
    const [, kind, name] = /^export (interface|type) (\w+)/.exec(text) ?? []
    return kind && name ? [{ kind, name, text: text.trimEnd() }] : []
  })

const importing = (names: readonly string[], from: string): string => (names.length > 0 ? `import type { ${names.join(', ')} } from '${from}'\n\n` : '')

/**
 * Splits what kysely-codegen wrote: a file a table, the types of columns, and `schema.ts` with `Database`, which lists
 * the tables; paths are relative to `src/cloud/db`. One file of all tables would outgrow what a person reads at once.
 */
export const tableFiles = (written: string): Map<string, string> => {
  const all = declarations(written)
  const types = all.filter(({ kind }) => kind === 'type')
  const tables = all.filter(({ kind, name }) => kind === 'interface' && name !== 'DB')
  const database = all.find(({ name }) => name === 'DB')
  if (!database) throw new Error('kysely-codegen wrote no interface DB')
  const uses = ({ text }: { readonly text: string }) => types.map(({ name }) => name).filter((name) => new RegExp(`\\b${name}\\b`).test(text))
  return new Map([
    [`tables/${columnTypes}.ts`, `${header}import type { ColumnType } from 'kysely'\n\n${types.map(({ text }) => text).join('\n\n')}\n`],
    ...tables.map((table): [string, string] => [`tables/${kebab(table.name)}.ts`, `${header}${importing(uses(table), `./${columnTypes}`)}${table.text}\n`]),
    ['schema.ts', `${header}${tables.map(({ name }) => `import type { ${name} } from './tables/${kebab(name)}'\n`).join('')}\n${database.text.replace('interface DB', 'interface Database')}\n`],
  ].map(([path, text]) => [path!, text!.replaceAll(/;$/gm, '')]))
}
