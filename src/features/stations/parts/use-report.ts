import { useEffect, useState } from 'react'
import { asCallError, type CallError } from '@/client/call-error'
import { newRecordId } from '@/client/new-record-id'
import { outbox, useEntry, useGuestEntries } from '@/client/outbox'
import type { Entry } from '@/client/outbox-entry'
import type { Facility, ReportKind } from '@/contract/places/words'
import { copy } from '../place-copy'
import { myReportsRoute } from '../store'

const path = 'stations.report'

/** One report from the tap to the cloud: kept on the phone first, sent when there is a network, once (safe to repeat). */
export const useReport = (code: string, open: boolean) => {
  const [reportId, setReportId] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const guests = useGuestEntries()
  const mine = useEntry(reportId, path)
  const entry: Entry | undefined = mine ?? guests.find(({ recordId }) => recordId === reportId)
  // Made when the sheet opens, not on the tap: two quick taps are one report.
  useEffect(() => {
    if (!open) return setReportId(undefined)
    setError(null)
    void newRecordId().then(setReportId, () => undefined)
  }, [open])
  const send = async (kind: ReportKind, facility?: Facility) => {
    if (reportId === undefined || busy) return
    setBusy(true)
    setError(null)
    try {
      const input = { reportId, code, kind, ...(facility === undefined ? {} : { facility }) }
      await outbox.submit({ recordId: reportId, path, input, title: copy.reports.entry(copy.sheet.kinds[kind].title), route: myReportsRoute, guest: true })
    } catch (thrown) {
      setError(asCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  return { ready: reportId !== undefined, busy, error, entry, send }
}
