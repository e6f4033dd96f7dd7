import { SheetRefused, sheetMediaTypes } from '@/cloud/adapters/sheets/sheets'
import type { Services } from '@/cloud/adapters/services'
import { refuse } from '@/cloud/kernel/refusal'
import type { FileRules } from './file-uses'
import { pictureKind } from './picture-kind'

export interface SafeFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly ending: string
}

/** What may be kept of a file that came from outside: a picture is drawn anew, a sheet is looked at from outside. Refuses anything else. */
export const madeSafe = async (services: Services, rules: FileRules, bytes: Uint8Array): Promise<SafeFile> => {
  if (bytes.byteLength === 0 || bytes.byteLength > rules.maxBytes) return refuse('file.refused')
  if (rules.keepAs === 'sheet') {
    if (!services.sheets) return refuse('service.unavailable')
    const kind = await services.sheets.examine(bytes).catch((error: unknown) => {
      if (!(error instanceof SheetRefused)) throw error
      return refuse('file.refused', [{ path: 'body', reason: error.reason }])
    })
    return { bytes, mediaType: sheetMediaTypes[kind], ending: kind }
  }
  const kind = pictureKind(bytes)
  if (!kind) return refuse('file.refused')
  if (!services.pictures) return refuse('service.unavailable')
  const picture = await services.pictures.redraw(bytes, kind, rules)
  return picture ? { ...picture, ending: rules.keepAs } : refuse('file.refused')
}
