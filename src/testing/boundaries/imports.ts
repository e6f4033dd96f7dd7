import fs from 'node:fs'
import path from 'node:path'

export const src = path.resolve(__dirname, '../..')

/** One import that survives compilation. `to` is a path below src without ending, or the name of a package. */
export interface Import { from: string; to: string; inside: boolean }

const statement = /(?:^|[\n;])\s*(?:import|export)\s+(?:([^'";]*?)\s+from\s+)?['"]([^'"\n]+)['"]/g
const called = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/g
const withoutComments = (text: string) => text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

/** `type { A }` and `{ type A, type B }` leave nothing behind. */
function onlyTypes(clause: string): boolean {
  if (/^type\s/.test(clause)) return true
  const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]?.split(',').map((name) => name.trim()).filter(Boolean)
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '))
}

const withoutEnding = (file: string) => file.replace(/(\.h5|\.weapp)?\.tsx?$/, '').replace(/\/index$/, '')

function target(from: string, name: string): Pick<Import, 'to' | 'inside'> {
  if (name.startsWith('@/')) return { to: withoutEnding(name.slice(2)), inside: true }
  if (name.startsWith('.')) return { to: withoutEnding(path.posix.join(path.posix.dirname(from), name)), inside: true }
  return { to: name, inside: false }
}

export function importsIn(from: string, text: string): Import[] {
  const code = withoutComments(text)
  const stated = [...code.matchAll(statement)].filter(([, clause]) => !onlyTypes(clause ?? '')).map(([, , name]) => name ?? '')
  return [...stated, ...[...code.matchAll(called)].map(([, name]) => name ?? '')].map((name) => ({ from, ...target(from, name) }))
}

/** Every TypeScript file below src, tests left out: they may import what they like. */
export const sources = (): string[] => fs.readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test\.tsx?|d\.ts)$/.test(file))

export const importsOf = (file: string): Import[] => importsIn(file, fs.readFileSync(path.join(src, file), 'utf8'))
