import { createHash } from 'node:crypto'
import { Client } from 'pg'

const known = new Map<string, string>()
const limit = 500

/**
 * `on conflict (…) where … $n`: a partial index is recognised by the words of its condition. While the value is put in for
 * each call it fits; once the server plans for all values (after five calls of a named statement) it does not, and the
 * statement fails with 42P10.
 */
export const hidesIndex = (text: string): boolean => /\bon\s+conflict\s*\([^)]*\)\s*where\b(?:(?!\bdo\s+(?:nothing|update)\b)[^])*\$\d/i.test(text)

/** A name for a statement, the same in every connection; undefined once there are more kinds than the app can have. */
export function statementName(text: string): string | undefined {
  const name = known.get(text)
  if (name !== undefined) return name
  // Planned anew each time it works; better slow than broken on the sixth call.
  if (hidesIndex(text)) return undefined
  // SQL that is built anew with every call would fill the server's memory with plans.
  if (known.size >= limit) return undefined
  const fresh = `q_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
  known.set(text, fresh)
  return fresh
}

/** Ends a statement that nobody waits for: it travels with the next one, at the latest with the commit, and fails with it. */
export const alongWithNext = '/* along with the next */'

const nothing = { command: '', rowCount: 0, rows: [] }

interface Statement {
  readonly text: string
  readonly values: unknown
}

const plainQuery: (...args: unknown[]) => unknown = Client.prototype.query

const named = ({ text, values }: Statement): unknown[] => {
  const name = Array.isArray(values) && values.length > 0 ? statementName(text) : undefined
  return name === undefined ? [text, values] : [{ name, text, values }]
}

/**
 * A connection that prepares each parametrised statement once and then only names it: planning is more than half of
 * the time of a short query (120–190 µs against 57–90). `begin` and what ends with `alongWithNext` cost no round trip
 * of their own; for this the connection needs `pipeline: true`.
 */
export class NamedClient extends Client {
  private along: Statement[] = []

  run(statement: Statement): unknown {
    if (statement.text === 'begin' || statement.text.endsWith(alongWithNext)) {
      this.along.push(statement)
      return Promise.resolve(nothing)
    }
    if (this.along.length === 0) return plainQuery.apply(this, named(statement))
    const along = this.along
    this.along = []
    // What was not sent need not be undone.
    if (statement.text === 'rollback') return along.some((one) => one.text === 'begin') ? Promise.resolve(nothing) : plainQuery.apply(this, named(statement))
    return this.together([...along, statement])
  }

  /** In one packet; answers as the last one, or fails as the first that fails. */
  private together(statements: readonly Statement[]): Promise<unknown> {
    const { stream } = this.connection
    stream.cork()
    const sent = statements.map((one) => plainQuery.apply(this, named(one)))
    stream.uncork()
    return Promise.all(sent).then((answers) => answers.at(-1))
  }
}

// pg declares `query` with eight overloads that a subclass would have to repeat; the pool only ever calls this one.
Object.defineProperty(NamedClient.prototype, 'query', {
  configurable: true,
  value(this: NamedClient, text: unknown, values: unknown, ...rest: unknown[]): unknown {
    return typeof text === 'string' && typeof values !== 'function' && rest.length === 0 ? this.run({ text, values }) : plainQuery.call(this, text, values, ...rest)
  },
})
