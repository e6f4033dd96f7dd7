import fs from 'node:fs'
import path from 'node:path'
import { SignatureCanvas } from './canvas'
import { reply, WxFailure, type WxOptions } from './reply'

type WithPath = WxOptions & { filePath: string; encoding?: BufferEncoding; data?: string | ArrayBuffer }
type WithCanvas = WxOptions & { canvas?: SignatureCanvas }

/** Temporary files of the phone, called `wxfile://tmp_…` by the app. */
export class PhoneFiles {
  private count = 0
  /** What the phone has shown to the person, in order. */
  readonly opened: Buffer[] = []
  constructor(private readonly folder: string) {}

  add(bytes: Uint8Array, ending: string): string {
    const name = `tmp_${++this.count}.${ending}`
    fs.writeFileSync(path.join(this.folder, name), bytes)
    return `wxfile://${name}`
  }

  read(address: string): Buffer {
    try {
      return fs.readFileSync(this.place(address))
    } catch {
      throw new WxFailure(`no such file or directory, open ${address}`)
    }
  }

  place(address: string): string {
    const name = address.replace('wxfile://', '')
    if (!address.startsWith('wxfile://') || name.includes('/')) throw new WxFailure(`permission denied, open ${address}`)
    return path.join(this.folder, name)
  }
}

/** `wx` interfaces over files: what a canvas gives, and reading and writing. */
export function filesApi(files: PhoneFiles) {
  const read = ({ filePath, encoding }: WithPath) => {
    const bytes = files.read(filePath)
    return encoding ? bytes.toString(encoding) : new Uint8Array(bytes).buffer
  }
  const write = ({ filePath, data = '', encoding }: WithPath) => fs.writeFileSync(files.place(filePath), typeof data === 'string' ? Buffer.from(data, encoding) : new Uint8Array(data))
  const manager = {
    readFileSync: (filePath: string, encoding?: BufferEncoding) => read({ filePath, ...(encoding ? { encoding } : {}) }),
    readFile: (options: WithPath) => reply('readFile', options, () => ({ data: read(options) })),
    writeFile: (options: WithPath) => reply('writeFile', options, () => write(options)),
    unlink: (options: WithPath) => reply('unlink', options, () => fs.rmSync(files.place(options.filePath))),
    getFileInfo: (options: WithPath) => reply('getFileInfo', options, () => ({ size: files.read(options.filePath).length })),
  }
  const show = (address: string): void => void files.opened.push(files.read(address))
  return {
    openDocument: (options: WithPath) => reply('openDocument', options, () => show(options.filePath)),
    previewImage: (options: WxOptions & { urls: string[] }) => reply('previewImage', options, () => options.urls.filter((url) => url.startsWith('wxfile:')).forEach(show)),
    env: { USER_DATA_PATH: 'wxfile:/' },
    getFileSystemManager: () => manager,
    canvasToTempFilePath: (options: WithCanvas) => reply('canvasToTempFilePath', options, () => {
      if (!(options.canvas instanceof SignatureCanvas)) throw new WxFailure('invalid canvas')
      return { tempFilePath: files.add(options.canvas.png(), 'png') }
    }),
  }
}
