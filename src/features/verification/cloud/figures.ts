import { pageSize } from '@/cloud/domain/cursor'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { verificationContract } from '../contract'
import { figuresPage } from './queries/figures'

/** A page ends at a union: its name is read again, for names are too long for a cursor. */
const placeOf = (cursor: string | undefined): string | null => {
  if (cursor === undefined) return null
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor) ? cursor : refuse('request.invalid', [{ path: 'cursor', reason: 'cursor' }])
}

export const figures: Handler<typeof verificationContract.figures> = async ({ db, actor }, { cursor }) => {
  const rows = await figuresPage(db, actor, placeOf(cursor))
  const page = rows.slice(0, pageSize)
  return {
    rows: page.map((row) => ({ organizationId: row.id, name: row.name, members: row.members, verified: row.verified, waiting: row.waiting, waitingSince: row.since?.toISOString() ?? null })),
    ...(rows.length > pageSize ? { next: page.at(-1)!.id } : {}),
  }
}
