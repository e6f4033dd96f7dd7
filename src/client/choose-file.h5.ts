export interface ChosenFile {
  readonly name: string
  readonly source: string
  readonly size: number
}

/** The browser's own chooser. null = nothing was chosen. */
export const chooseFile = (endings: readonly string[]): Promise<ChosenFile | null> =>
  new Promise((resolve) => {
    const field = document.createElement('input')
    field.type = 'file'
    field.accept = endings.map((ending) => `.${ending}`).join(',')
    field.style.display = 'none'
    const done = (file: File | undefined) => {
      field.remove()
      resolve(file === undefined ? null : { name: file.name, source: URL.createObjectURL(file), size: file.size })
    }
    field.addEventListener('change', () => done(field.files?.[0]))
    field.addEventListener('cancel', () => done(undefined))
    // Some browsers choose nothing for a field that is not on the page.
    document.body.append(field)
    field.click()
  })
