import { sql } from 'kysely'
import type { World } from './world'

/** Until some call of this database waits for a row that somebody else holds. */
export const untilSomebodyWaits = async ({ owner }: World): Promise<void> => {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' limit 1`.execute(owner)
    if (rows.length > 0) return
  }
}

/** A promise, and the hand that fulfils it. */
export const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => { open = resolve })
  return { opened, open }
}
