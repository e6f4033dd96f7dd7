import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Erasure } from '@/cloud/domain/erasure/erasing'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { rosterContract } from '../contract'
import { endListed, type Ending } from './end-listed'
import { memberWithin } from './queries/members'
import { changeImport, importById, setProgress, type ImportRow } from './queries/imports'
import { madeBy } from './queries/listed'
import { mayTakeBack, openImport } from './rendered'

/** People in one step of taking back: each of them is erased as a closed account is. */
const batch = 40

/** Begins; the work goes on in steps, as the taking over did. */
export const takeBack: Handler<typeof rosterContract.takeBack> = async ({ db, vault, actor, now, audit }, { importId, version }) => {
  const reach = reachOf(actor)
  const row = found(await importById(db, reach, importId))
  if (!mayTakeBack(row, now)) refuse('case.state_changed')
  if (!(await changeImport(db, row.id, version, ['done'], { state: 'undoing', by_id: actor.personId, touched_at: now }))) refuse('case.state_changed')
  audit({ targetId: row.id, organizationId: row.organization_id, detail: { added: row.added } })
  return openImport(vault, actor, found(await importById(db, reach, importId)), now)
}

/** One step. @returns whether there is more to do */
export const takeBackSome = async (at: Ending, job: ImportRow): Promise<boolean> => {
  const { rows, last } = await madeBy(at.db, job.id, job.undone_to, batch)
  let ended = 0
  for (const one of rows) if (await endListed(at, one, 'taken_back')) ended += 1
  const more = rows.length === batch
  await setProgress(at.db, job.id, {
    taken_back: job.taken_back + ended, kept_back: job.kept_back + rows.length - ended, undone_to: last ?? job.undone_to, touched_at: at.now, ...(more ? {} : { state: 'undone', version: job.version + 1 }),
  })
  return more
}

export const endMember = (erasure: Erasure): Handler<typeof rosterContract.endMember> => async ({ db, actor, now, audit }, { membershipId, reason }) => {
  const row = found(await memberWithin(db, reachOf(actor), membershipId))
  if (!(await endListed({ db, erasure, now }, { membershipId: row.id, personId: row.person_id, fromOn: row.from_on }, reason))) refuse('roster.own_account')
  audit({ targetId: row.id, organizationId: row.organization_id, detail: { reason } })
  return { memberNo: row.member_no }
}
