import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Db, Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { Vault } from '@/cloud/kernel/vault'
import type { rosterContract } from '../contract'
import { importById, waitingImports } from './queries/imports'
import { openImport } from './rendered'
import { workOn } from './work'

const shareMs = 1_200
const shiftMs = 40_000
const inOneShift = 20

/** Whoever looks at the progress moves it on. */
export const advance: Handler<typeof rosterContract.advance> = async ({ db, vault, actor, now, newId, audit }, { importId }) => {
  const reach = reachOf(actor)
  const row = found(await importById(db, reach, importId))
  const until = Date.now() + shareMs
  while ((await workOn({ db, vault, now, newId }, row.id)) && Date.now() < until) continue
  audit({ targetId: row.id, organizationId: row.organization_id })
  return openImport(vault, actor, found(await importById(db, reach, importId)))
}

/** The timer's share: imports that were begun go to their end though nobody looks. Each step is a transaction of its own. @returns how many steps */
export const workOnImports = async (db: Db, vault: Vault, now: Date, newId: () => string): Promise<number> => {
  const until = Date.now() + shiftMs
  let steps = 0
  for (const id of await waitingImports(db, inOneShift)) {
    let more = true
    while (more && Date.now() < until) {
      more = await db.transaction().execute((tx) => workOn({ db: tx, vault, now, newId }, id))
      steps += 1
    }
  }
  return steps
}
