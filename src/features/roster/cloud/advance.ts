import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Db, Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { Erasure } from '@/cloud/domain/erasure/erasing'
import type { rosterContract } from '../contract'
import { importById, setProgress, waitingImports } from './queries/imports'
import { openImport } from './rendered'
import { workOn, type Workshop } from './work'

const shareMs = 1_200
const shiftMs = 40_000
const inOneShift = 20

/** Whoever looks at the progress moves it on. */
export const advance = (erasure: Erasure): Handler<typeof rosterContract.advance> => async ({ db, vault, actor, now, newId, audit }, { importId }) => {
  const reach = reachOf(actor)
  const row = found(await importById(db, reach, importId))
  const until = Date.now() + shareMs
  while ((await workOn({ db, vault, now, newId, erasure }, row.id)) && Date.now() < until) continue
  audit({ targetId: row.id, organizationId: row.organization_id })
  return openImport(vault, actor, found(await importById(db, reach, importId)), now)
}

/** To its end, or as far as the shift goes. @returns how many steps */
const workOnOne = async (db: Db, shop: Omit<Workshop, 'db'>, id: string, until: number): Promise<number> => {
  let steps = 0
  let more = true
  while (more && Date.now() < until) {
    more = await db.transaction().execute((tx) => workOn({ db: tx, ...shop }, id))
    steps += 1
  }
  return steps
}

/**
 * The timer's share: imports that were begun go to their end though nobody looks. Each step is a transaction of its own.
 * One that fails goes to the end of the line and keeps no other waiting; the failure is told when all have had their turn.
 * @returns how many steps
 */
export const workOnImports = async (db: Db, shop: Omit<Workshop, 'db'>): Promise<number> => {
  const until = Date.now() + shiftMs
  const failures: unknown[] = []
  let steps = 0
  for (const id of await waitingImports(db, inOneShift)) {
    try {
      steps += await workOnOne(db, shop, id, until)
    } catch (error) {
      failures.push(error)
      await setProgress(db, id, { touched_at: shop.now })
    }
  }
  if (failures.length > 0) throw failures[0]
  return steps
}
