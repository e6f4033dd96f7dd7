import { connect, type Connection } from '@/cloud/db/connect'
import type { Fighter, useArena } from './arena'

type Send = ReturnType<typeof useArena>['send']

/** So many connections to PostgreSQL as there are attackers at once: a race that waits for a connection is none. */
export const useCrowd = (arena: ReturnType<typeof useArena>, most: number) => {
  let own: Connection | undefined
  beforeAll(() => {
    own = connect(arena.databaseUrl, { max: most })
  })
  afterAll(() => own?.close())
  return {
    /** As `arena.send`, on a connection of the crowd. */
    send: ((who: Fighter | null, path, input, more) => arena.sendOver(own!.db, who, path, input, more)) as Send,
    /** How many connections were really open. */
    get connections() {
      return own?.pool.totalCount ?? 0
    },
  }
}
