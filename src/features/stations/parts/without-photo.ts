import { outbox } from '@/client/outbox'
import type { Entry } from '@/client/outbox-entry'
import type { InputOf } from '@/features/contracts'

const photoTrouble: readonly string[] = ['file.refused', 'client.file_lost', 'client.file_too_large', 'request.too_large']

/** Whether it is the photo alone that keeps a report from going out. */
export const failsByPhoto = ({ error, input }: Entry): boolean => error !== null && photoTrouble.includes(error.code) && (input as InputOf<'stations.report'> | null)?.fileId !== undefined

/** The same report under the same id, with everything but the photo. */
export const sendWithoutPhoto = async ({ id, recordId, input, title, route }: Entry): Promise<void> => {
  const { fileId: _, device: __, ...rest } = input as InputOf<'stations.report'>
  const kept = await outbox.submit({ recordId, path: 'stations.report', input: rest, title, route, guest: true })
  // Somebody signed in meanwhile: it goes out in their name now, and not twice.
  if (kept.id !== id) await outbox.discard(id)
}
