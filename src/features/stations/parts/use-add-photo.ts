import { useRef, useState } from 'react'
import { asCallError, type CallError } from '@/client/call-error'
import { call } from '@/client/call'
import { choosePhoto } from '@/client/choose-photo'
import { readSource } from '@/client/file-source'
import { newRecordId } from '@/client/new-record-id'
import { patiently } from '@/client/patience'
import { storeFile } from '@/client/store-file'
import type { ChosenFile } from '@/client/choose-file'

interface Chosen { readonly file: ChosenFile; readonly photoId: string; readonly fileId: string }

/** From a chosen picture to a photo of the place. The ids are made once a picture, so a lost answer adds nothing twice. */
export const useAddPhoto = (placeId: string, onDone: (shown: boolean) => void) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const waiting = useRef<Chosen | null>(null)
  const send = async () => {
    const chosen = waiting.current
    if (chosen === null) return
    setBusy(true)
    setError(null)
    try {
      await patiently(storeFile({ fileId: chosen.fileId, use: 'place_photo', ...(await readSource(chosen.file.source)) }))
      const { shown } = await call('stations.addPhoto', { photoId: chosen.photoId, placeId, fileId: chosen.fileId }, { key: chosen.photoId, tapped: true })
      waiting.current = null
      onDone(shown)
    } catch (thrown) {
      const failure = asCallError(thrown)
      if (failure.retry !== 'later') waiting.current = null
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  const add = async () => {
    const file = await choosePhoto().catch((thrown: unknown) => setError(asCallError(thrown)))
    if (!file) return
    waiting.current = { file, photoId: await newRecordId(), fileId: await newRecordId() }
    await send()
  }
  return { busy, error, add, again: () => (waiting.current === null ? add() : send()) }
}
