import type { Network } from './faults'
import type { PhoneFiles } from './phone-files'
import { reply, WxFailure, type WxOptions } from './reply'

/** What stands behind the phone: the cloud functions by name, and the cloud's file store. */
export interface Cloud {
  callFunction?: (name: string, data: unknown) => Promise<unknown>
  uploadFile?: (cloudPath: string, bytes: Buffer) => Promise<string>
  /** Where an address of the build really leads: a production build names its host, a test starts one on a free port. */
  address?: (url: string) => string
  /** Hears every answer on its way to the app. */
  heard?: (answer: unknown) => void
}

interface RequestOptions extends WxOptions { url: string; method?: string; data?: unknown; header?: Record<string, string>; dataType?: string }
interface UploadOptions extends WxOptions { url: string; filePath: string; name: string; header?: Record<string, string>; formData?: Record<string, string> }
interface DownloadOptions extends WxOptions { url: string }
interface CallOptions extends WxOptions { name: string; data?: unknown }
interface CloudUploadOptions extends WxOptions { cloudPath: string; filePath: string }

/** WeChat ends an answer that is no JSON as a text, and any HTTP status as a success. */
async function readAnswer(response: Response, dataType = 'json') {
  const text = await response.text()
  const header = Object.fromEntries(response.headers)
  if (dataType !== 'json') return { statusCode: response.status, data: text, header }
  try {
    return { statusCode: response.status, data: JSON.parse(text) as unknown, header }
  } catch {
    return { statusCode: response.status, data: text, header }
  }
}

async function send({ url, method = 'GET', data, header, dataType }: RequestOptions, signal: AbortSignal) {
  const verb = method.toUpperCase()
  const address = new URL(url)
  if (verb === 'GET' && data && typeof data === 'object') for (const [name, value] of Object.entries(data)) address.searchParams.set(name, String(value))
  // By name: a test's ArrayBuffer is not that of the runtime that made it.
  const raw = Object.prototype.toString.call(data) === '[object ArrayBuffer]' ? Buffer.from(data as ArrayBuffer) : undefined
  const body = verb === 'GET' || data === undefined ? null : (raw ?? (typeof data === 'string' ? data : JSON.stringify(data)))
  return readAnswer(await fetch(address, { method: verb, body, headers: { 'content-type': 'application/json', ...header }, signal }), dataType)
}

async function sendFile({ url, filePath, name, header, formData = {} }: UploadOptions, files: PhoneFiles, signal: AbortSignal) {
  const form = new FormData()
  for (const [field, value] of Object.entries(formData)) form.set(field, value)
  form.set(name, new Blob([new Uint8Array(files.read(filePath))]), filePath.replace('wxfile://', ''))
  return readAnswer(await fetch(url, { method: 'POST', body: form, headers: header ?? {}, signal }), 'text')
}

/** WeChat keeps what it fetched as a temporary file, named by what the server calls it. */
async function fetchFile(url: string, files: PhoneFiles, signal: AbortSignal) {
  const response = await fetch(url, { signal })
  return { tempFilePath: files.add(Buffer.from(await response.arrayBuffer()), 'bin'), statusCode: response.status }
}

/** `wx.request`, `wx.uploadFile`, `wx.downloadFile` and `wx.cloud`, every one through the network with its faults. */
export function networkApi(network: Network, files: PhoneFiles, cloud: Cloud) {
  const place = cloud.address ?? ((url: string) => url)
  const task = (name: string, options: WxOptions, run: (signal: AbortSignal) => Promise<unknown>) => {
    const abort = new AbortController()
    const answered = reply(name, options, () => run(abort.signal))
    const handle = { abort: () => abort.abort(), onHeadersReceived() {}, offHeadersReceived() {}, onProgressUpdate() {}, offProgressUpdate() {} }
    return answered ? Object.assign(answered, handle) : handle
  }
  return {
    request: (options: RequestOptions) => task('request', options, (signal) => network.carry({ kind: 'request', name: options.url, data: options.data }, async () => {
      const answer = await send({ ...options, url: place(options.url) }, signal)
      cloud.heard?.(answer.data)
      return answer
    })),
    uploadFile: (options: UploadOptions) => task('uploadFile', options, (signal) => network.carry({ kind: 'upload', name: options.url, data: options.formData }, () => sendFile({ ...options, url: place(options.url) }, files, signal))),
    downloadFile: (options: DownloadOptions) => task('downloadFile', options, (signal) => network.carry({ kind: 'request', name: options.url, data: undefined }, () => fetchFile(place(options.url), files, signal))),
    cloud: {
      init: () => undefined,
      callFunction: (options: CallOptions) => reply('cloud.callFunction', options, async () => {
        // Arguments and answers cross a wire: nothing but JSON survives.
        const data: unknown = JSON.parse(JSON.stringify(options.data ?? {}))
        return network.carry({ kind: 'callFunction', name: options.name, data }, async () => {
          if (!cloud.callFunction) throw new WxFailure(`FUNCTION_NOT_FOUND ${options.name}`, { errCode: -501000 })
          const result = JSON.parse(JSON.stringify((await cloud.callFunction(options.name, data)) ?? null)) as unknown
          cloud.heard?.(result)
          return { result, requestID: 'test' }
        })
      }),
      uploadFile: (options: CloudUploadOptions) => reply('cloud.uploadFile', options, () => network.carry({ kind: 'upload', name: options.cloudPath, data: undefined }, async () => {
        if (!cloud.uploadFile) throw new WxFailure('storage is not open', { errCode: -503000 })
        return { fileID: await cloud.uploadFile(options.cloudPath, files.read(options.filePath)), statusCode: 200 }
      })),
    },
  }
}
