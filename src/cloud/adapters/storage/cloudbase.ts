import { Writable } from 'node:stream'
import * as v from 'valibot'
import { accessToken, type App } from '@/cloud/adapters/wechat/access-token'
import { address, ask } from '@/cloud/adapters/wechat/ask'
import { saysStaleToken } from '@/cloud/adapters/wechat/errcodes'
import { refuse } from '@/cloud/kernel/refusal'
import { counted } from './counted'
import { download } from './download'
import type { Storage } from './storage'

export interface CloudbaseConfig {
  /** Id of the CloudBase environment. */
  readonly env: string
  /** The mini-program that the environment belongs to. */
  readonly app: App
  readonly apiBase: string
}

const timeoutMs = 8_000

/** `file_id` is `cloud://env.bucket/path`; the bucket stands nowhere else. */
const uploadPlace = v.looseObject({ url: v.string(), token: v.string(), authorization: v.string(), file_id: v.string(), cos_file_id: v.string() })
const links = v.looseObject({ file_list: v.array(v.looseObject({ fileid: v.string(), status: v.number(), download_url: v.optional(v.string()) })) })
const deletions = v.looseObject({ delete_list: v.array(v.looseObject({ fileid: v.string(), status: v.number() })) })

/**
 * Storage of CloudBase by WeChat's HTTP API (developers.weixin.qq.com, 云开发 HTTP API, 存储: tcb/uploadfile,
 * tcb/batchdownloadfile, tcb/batchdeletefile), so that a function needs no SDK.
 */
export const cloudbaseStorage = ({ env, app, apiBase }: CloudbaseConfig, now: () => number = Date.now): Storage => {
  const token = accessToken(apiBase, app, now)

  const call = async <S extends v.GenericSchema<unknown, unknown>>(path: string, json: Record<string, unknown>, shape: S): Promise<v.InferOutput<S>> => {
    const attempt = (value: string) => ask({ url: address(apiBase, path, { access_token: value }), json: { env, ...json } }, shape)
    const first = await token.get()
    if (!first.ok) return refuse('service.unavailable')
    let answer = await attempt(first.value)
    if (!answer.ok && saysStaleToken(answer.errcode)) {
      const second = await token.get(first.value)
      if (second.ok) answer = await attempt(second.value)
    }
    return answer.ok ? answer.value : refuse('service.unavailable')
  }

  const place = (path: string) => call('/tcb/uploadfile', { path }, uploadPlace)
  let bucket: string | null = null
  /** A place is asked for, though nothing is uploaded, because only its answer names the bucket. */
  const fileIdOf = async (key: string): Promise<string> => {
    bucket ??= (await place('probe')).file_id.replace(/\/probe$/, '')
    return `${bucket}/${key}`
  }
  const linkFor = async (fileId: string, seconds: number): Promise<string | null> => {
    const { file_list: list } = await call('/tcb/batchdownloadfile', { file_list: [{ fileid: fileId, max_age: seconds }] }, links)
    const found = list.find((one) => one.fileid === fileId)
    return found?.status === 0 && found.download_url ? found.download_url : null
  }
  const fetchFile = async (fileId: string, maxBytes: number): Promise<Uint8Array | null> => {
    const url = await linkFor(fileId, 60)
    return url === null ? null : download(url, maxBytes, timeoutMs)
  }

  const ours = (cloudFileId: string): boolean => cloudFileId.startsWith(`cloud://${env}.`)
  const drop = async (fileId: string): Promise<void> => void (await call('/tcb/batchdeletefile', { fileid_list: [fileId] }, deletions))
  const put = async (key: string, body: readonly Uint8Array<ArrayBuffer>[], mediaType: string): Promise<void> => {
    const to = await place(key)
    const form = new FormData()
    form.set('key', key)
    form.set('Signature', to.authorization)
    form.set('x-cos-security-token', to.token)
    form.set('x-cos-meta-fileid', to.cos_file_id)
    // The file has to be the last field: the storage ignores what follows it.
    form.set('file', new Blob([...body], { type: mediaType }), 'file')
    const answer = await fetch(to.url, { method: 'POST', body: form, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) }).catch(() => null)
    if (!answer?.ok) refuse('service.unavailable')
  }

  return {
    put: (key, body, mediaType) => put(key, [Uint8Array.from(body)], mediaType),
    // Its form wants the length beforehand, so the packed pieces are kept until the end: some megabytes for 100,000 rows.
    async putStream(key, body, mediaType) {
      const pieces: Uint8Array<ArrayBuffer>[] = []
      const written = await counted(body, new Writable({ write: (piece: Buffer, _encoding, done) => { pieces.push(Uint8Array.from(piece)); done() } }))
      await put(key, pieces, mediaType)
      return written
    },
    get: async (key) => fetchFile(await fileIdOf(key), 20_000_000),
    remove: async (key) => drop(await fileIdOf(key)),
    // Only of our own environment: another one's file id would make us read what a stranger prepared.
    fetchUpload: async (cloudFileId, maxBytes) => (ours(cloudFileId) ? fetchFile(cloudFileId, maxBytes) : null),
    dropUpload: async (cloudFileId) => (ours(cloudFileId) ? drop(cloudFileId) : undefined),
    linkTo: async (key, seconds) => (await linkFor(await fileIdOf(key), seconds)) ?? refuse('object.not_found'),
  }
}
