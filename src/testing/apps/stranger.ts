import { randomBytes, randomUUID } from 'node:crypto'
import type { Envelope } from '@/contract/errors'
import { uuidv7 } from '@/contract/ids'
import type { InputOf, OutputOf, Path } from '@/features/contracts'
import { newPerson } from '@/cloud/kernel/accounts'
import type { Db } from '@/cloud/kernel/handler'
import { parseMasterKeys } from '@/cloud/kernel/master-keys'
import { openSession } from '@/cloud/kernel/sessions'
import { createVault } from '@/cloud/kernel/vault'
import { signaturePng } from '../pictures'

/** Somebody whose phone nobody draws: the same calls in the same order, through the real door. */
export interface Stranger {
  call<P extends Path>(path: P, input: InputOf<P>): Promise<OutputOf<P>>
  /** A signature that has arrived. @returns its id */
  sign(): Promise<string>
}

const opened = <T>(path: string, envelope: Envelope<unknown>): T => {
  if (!envelope.ok) throw new Error(`${path} was refused: ${envelope.error.code} ${JSON.stringify(envelope.error.issues ?? [])}`)
  return envelope.data as T
}

const newId = () => uuidv7(randomBytes(16), Date.now())

/** At the host: signed in by a token, like anybody in a browser; so many could not sign in from one address in ten minutes. */
export const strangerAtHost = async (url: string, owner: Db, masterKey: string): Promise<Stranger> => {
  const keys = parseMasterKeys(masterKey)
  if (!keys) throw new Error('the key of the test is no key')
  const { token } = await openSession(owner, createVault(keys), await newPerson(owner, new Date()), 'test', new Date())
  const post = async (path: string, body: BodyInit, headers: Readonly<Record<string, string>>) =>
    (await (await fetch(`${url}/api/${path}`, { method: 'POST', body, headers: { ...headers, authorization: `Bearer ${token}` } })).json()) as Envelope<unknown>
  const call: Stranger['call'] = async (path, input) => opened(path, await post(path, JSON.stringify(input), { 'content-type': 'application/json', 'idempotency-key': randomUUID() }))
  return {
    call,
    sign: async () => {
      const fileId = newId()
      opened('files', await post('files', new Uint8Array(await signaturePng()), { 'content-type': 'image/png', 'x-file-id': fileId, 'x-file-use': 'signature' }))
      return fileId
    },
  }
}

interface Functions { call(name: string, openid: string, event: unknown): Promise<unknown> }

/** Before WeChat's functions: the platform says who calls, and the first call makes the person. `put`: into WeChat's storage, @returns the file's id there. */
export const strangerInWechat = (functions: Functions, put: (cloudPath: string, bytes: Uint8Array) => string, key: string): Stranger => {
  const send = async (name: string, path: string, input: unknown) => (await functions.call(name, `openid-of-${key}`, { path, input, key: randomUUID() })) as Envelope<unknown>
  return {
    call: async (path, input) => opened(path, await send('api', path, input)),
    sign: async () => {
      const fileId = newId()
      const cloudFileId = put(`incoming/${fileId}`, new Uint8Array(await signaturePng()))
      opened('files.adopt', await send('heavy', 'files.adopt', { fileId, use: 'signature', cloudFileId }))
      return fileId
    },
  }
}
