import { CallError } from './call-error'

export interface ChosenFile {
  readonly name: string
  readonly source: string
  readonly size: number
}

/** Read at once: the content security policy lets no page fetch a `blob:` address. */
const asDataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    // The cloud tells the kind from the bytes; what the browser makes of the ending may be anything.
    reader.onload = () => resolve((reader.result as string).replace(/^data:[^,]*,/, 'data:application/octet-stream;base64,'))
    reader.onerror = () => reject(new CallError('client.file_lost'))
    reader.readAsDataURL(file)
  })

/** The browser's own chooser. null = nothing was chosen. */
export const chooseFile = (endings: readonly string[]): Promise<ChosenFile | null> =>
  new Promise((resolve, reject) => {
    const field = document.createElement('input')
    field.type = 'file'
    field.accept = endings.map((ending) => `.${ending}`).join(',')
    field.style.display = 'none'
    const done = (file: File | undefined) => {
      field.remove()
      if (file === undefined) resolve(null)
      else asDataUrl(file).then((source) => resolve({ name: file.name, source, size: file.size }), reject)
    }
    field.addEventListener('change', () => done(field.files?.[0]))
    field.addEventListener('cancel', () => done(undefined))
    // Some browsers choose nothing for a field that is not on the page.
    document.body.append(field)
    field.click()
  })
