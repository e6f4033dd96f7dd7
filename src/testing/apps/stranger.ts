import { randomBytes, randomUUID } from 'node:crypto'
import { errorRules, type Envelope } from '@/contract/errors'
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

const mostTries = 50

/** As a phone does: what may pass is sent again, under the same key; any other refusal is told. */
const until = async <T>(path: string, send: () => Promise<Envelope<unknown>>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    const envelope = await send()
    if (envelope.ok) return envelope.data as T
    const { code, issues } = envelope.error
    if (errorRules[code].retry !== 'later' || attempt === mostTries) throw new Error(`${path} was refused: ${code} ${JSON.stringify(issues ?? [])}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const newId = () => uuidv7(randomBytes(16), Date.now())

/** At the host: signed in by a token, like anybody in a browser; so many could not sign in from one address in ten minutes. */
export const strangerAtHost = async (url: string, owner: Db, masterKey: string): Promise<Stranger> => {
  const keys = parseMasterKeys(masterKey)
  if (!keys) throw new Error('the key of the test is no key')
  const { token } = await openSession(owner, createVault(keys), await newPerson(owner, new Date()), 'test', new Date())
  const post = async (path: string, body: BodyInit, headers: Readonly<Record<string, string>>) =>
    (await (await fetch(`${url}/api/${path}`, { method: 'POST', body, headers: { ...headers, authorization: `Bearer ${token}` } })).json()) as Envelope<unknown>
  const call: Stranger['call'] = (path, input) => {
    const key = randomUUID()
    return until(path, () => post(path, JSON.stringify(input), { 'content-type': 'application/json', 'idempotency-key': key }))
  }
  return {
    call,
    sign: async () => {
      const fileId = newId()
      const body = new Uint8Array(await signaturePng())
      await until('files', () => post('files', body, { 'content-type': 'image/png', 'x-file-id': fileId, 'x-file-use': 'signature' }))
      return fileId
    },
  }
}

interface Functions { call(name: string, openid: string, event: unknown): Promise<unknown> }

/** Before WeChat's functions: the platform says who calls, and the first call makes the person. `put`: into WeChat's storage, @returns the file's id there. */
export const strangerInWechat = (functions: Functions, put: (cloudPath: string, bytes: Uint8Array) => string, key: string): Stranger => {
  const send = <T>(name: string, path: string, input: unknown): Promise<T> => {
    const wish = randomUUID()
    return until(path, async () => (await functions.call(name, `openid-of-${key}`, { path, input, key: wish })) as Envelope<unknown>)
  }
  return {
    call: (path, input) => send('api', path, input),
    sign: async () => {
      const fileId = newId()
      const cloudFileId = put(`incoming/${fileId}`, new Uint8Array(await signaturePng()))
      await send('heavy', 'files.adopt', { fileId, use: 'signature', cloudFileId })
      return fileId
    },
  }
}
