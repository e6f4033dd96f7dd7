import { useEffect, useRef } from 'react'
import { useDesk } from '../store'
import type { Queue } from './use-queue'

export const lineId = (caseId: string): string => `case-${caseId}`

/** The next and the last case of the queue. What was decided leaves the queue, so the next one stands in its place. */
export function useSteps({ pages }: Queue) {
  const { caseId, pick } = useDesk()
  const at = pages.rows.findIndex((row) => row.caseId === caseId)
  const place = useRef(-1)
  if (at !== -1) place.current = at
  if (caseId === undefined) place.current = -1
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5' && caseId !== undefined) document.getElementById(lineId(caseId))?.scrollIntoView({ block: 'nearest' })
  }, [caseId])
  const go = (to: number) => {
    const next = pages.rows[Math.min(pages.rows.length - 1, Math.max(0, to))]
    if (next !== undefined && next.caseId !== caseId) pick(next.caseId)
    if (to >= pages.rows.length - 1) void pages.more?.()
  }
  return { next: () => go(at === -1 ? Math.max(0, place.current) : at + 1), last: () => go((at === -1 ? place.current : at) - 1) }
}
