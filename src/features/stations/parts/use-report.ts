import { useEffect, useState } from 'react'
import { asCallError, type CallError } from '@/client/call-error'
import { knownDevice } from '@/client/device'
import { newRecordId } from '@/client/new-record-id'
import { outbox, useEntry, useGuestEntries } from '@/client/outbox'
import type { Entry } from '@/client/outbox-entry'
import type { Facility, ReportKind } from '@/contract/places/words'
import { copy } from '../place-copy'
import { myReportsRoute, usePlaces } from '../store'
import type { Extras } from './use-extras'

const path = 'stations.report'

/** One report from the tap to the cloud: kept on the phone first, its photo too, sent when there is a network, once (safe to repeat). */
export const useReport = (code: string, open: boolean, extras: Extras) => {
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
    const { photo } = extras
    const device = knownDevice()
    const note = extras.note.trim()
    try {
      const input = {
        reportId, code, kind, ...(facility === undefined ? {} : { facility }), ...(note === '' ? {} : { note }), ...(photo === null ? {} : { fileId: photo.fileId }),
        // Signed in or not, it is the same phone: its word counts once.
        ...(device === undefined ? {} : { device }),
        // It may wait for a network: then it still says of which hour it speaks, by the clock of the cloud as far as that is known.
        seenAt: new Date(Date.now() - (usePlaces.getState().file?.ahead ?? 0)).toISOString(),
      }
      const files = photo === null ? [] : [{ fileId: photo.fileId, use: 'place_report' as const, source: photo.source }]
      await outbox.submit({ recordId: reportId, path, input, files, title: copy.reports.entry(copy.sheet.kinds[kind].title), route: myReportsRoute, guest: true })
      extras.clear()
    } catch (thrown) {
      setError(asCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  return { ready: reportId !== undefined, busy, error, entry, send }
}
