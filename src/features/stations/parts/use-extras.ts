import { useState } from 'react'
import { asCallError, type CallError } from '@/client/call-error'
import { choosePhoto } from '@/client/choose-photo'
import type { ChosenFile } from '@/client/choose-file'
import { newRecordId } from '@/client/new-record-id'
import { shrinkPhoto } from '@/client/shrink-photo'

export interface ChosenPhoto extends ChosenFile { readonly fileId: string }

/** What may go with a report and need not: kept while the page is open, until a report with it was taken in. */
export const useExtras = () => {
  const [note, setNote] = useState('')
  const [photo, setPhoto] = useState<ChosenPhoto | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const choose = async () => {
    setError(null)
    try {
      const chosen = await choosePhoto()
      if (chosen !== null) setPhoto({ ...(await shrinkPhoto(chosen)), fileId: await newRecordId() })
    } catch (thrown) {
      setError(asCallError(thrown))
    }
  }
  const clear = () => {
    setNote('')
    setPhoto(null)
  }
  return { note, photo, error, setNote, choose, drop: () => setPhoto(null), clear }
}

export type Extras = ReturnType<typeof useExtras>
