import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import { escapeLiteral } from 'pg'
import type { Connection, Database } from '@/cloud/db/connect'

/** One statement with what it read. */
export interface Reading {
  readonly sql: string
  /** Rows that it looked at, those that it then left out as well, by table. */
  readonly rows: Readonly<Record<string, number>>
  readonly ms: number
}

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly Node[]
}

const scans = ({ Plans = [], ...node }: Node): Node[] => [...(node['Relation Name'] === undefined ? [] : [node]), ...Plans.flatMap(scans)]

const looked = (node: Node): number =>
  Math.round((node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * node['Actual Loops'])

/** After so many of them the server may plan once for all values. */
const CUSTOM_PLANS = 5

const plain = (value: unknown): string => (value instanceof Date ? value.toISOString() : Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : typeof value === 'string' ? value : JSON.stringify(value))

const literal = (value: unknown): string =>
  value === null || value === undefined ? 'null' : escapeLiteral(Array.isArray(value) ? `{${value.map((one) => JSON.stringify(plain(one))).join(',')}}` : plain(value))

/** A database like that of the connection which remembers what it was asked. */
export const watched = ({ pool }: Pick<Connection, 'pool'>) => {
  const asked: CompiledQuery[] = []
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), log: ({ level, query }) => void (level === 'query' && asked.push(query)) })
  return {
    db,
    /** Everything that `work` asked, asked once more and counted: with the plan that a named statement comes to after its first calls. */
    readings: async (work: () => Promise<unknown>): Promise<Reading[]> => {
      asked.length = 0
      await work()
      const all: Reading[] = []
      const client = await pool.connect()
      try {
        for (const { sql, parameters } of asked.filter((query) => /^\s*(select|with|\()/i.test(query.sql))) {
          await client.query(`prepare watched as ${sql}`)
          const values = parameters.length === 0 ? '' : `(${parameters.map(literal).join(', ')})`
          for (let i = 0; i < CUSTOM_PLANS; i++) await client.query(`explain execute watched${values}`)
          const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: Node; 'Execution Time': number }[] }>(`explain (analyze, format json) execute watched${values}`)
          await client.query('deallocate watched')
          const [answer] = rows[0]!['QUERY PLAN']
          const counts: Record<string, number> = {}
          for (const node of scans(answer!.Plan)) counts[node['Relation Name']!] = (counts[node['Relation Name']!] ?? 0) + looked(node)
          all.push({ sql, rows: counts, ms: answer!['Execution Time'] })
        }
        return all
      } finally {
        client.release()
      }
    },
  }
}
