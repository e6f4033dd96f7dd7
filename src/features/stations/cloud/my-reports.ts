import type { Handler } from '@/cloud/kernel/handler'
import type { reportingContract } from '../contract'
import { deviceHash } from '@/cloud/domain/devices/device'
import { reportsOf } from './queries/reports'
import { reportOf } from './report'

const NEWEST = 20

export const myReports: Handler<typeof reportingContract.myReports> = async (context, { device }) => {
  const personId = context.actor?.personId ?? null
  const phone = deviceHash(context, device)
  if (personId === null && phone === null) return { rows: [] }
  return { rows: (await reportsOf(context.db, personId, phone, NEWEST)).map(reportOf) }
}
