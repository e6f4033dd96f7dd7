import { call } from '@/client/call'
import { newKey } from '@/client/new-record-id'
import { useDocument } from './use-document'

const patienceMs = 60_000

/** A PDF with the QR of these places, to print and put up. */
export const useQrSheet = () => {
  const { busy, error, show } = useDocument()
  const open = (placeIds: string[]) => show('pdf', async () => call('stations.qrSheet', { placeIds }, { key: await newKey(), timeoutMs: patienceMs, tapped: true }))
  return { busy, error, open }
}
