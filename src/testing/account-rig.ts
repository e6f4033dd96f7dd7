import { randomBytes, randomUUID } from 'node:crypto'
import { connectWechat } from '@/cloud/adapters/wechat/connect'
import type { Services } from '@/cloud/adapters/services'
import { createDispatcher, type Dispatch } from '@/cloud/kernel/dispatch'
import type { Caller } from '@/cloud/kernel/identify'
import { silentLog } from '@/cloud/kernel/log'
import { createVault } from '@/cloud/kernel/vault'
import { accountCloud } from '@/features/account/cloud'
import type { InputOf, OutputOf, Path } from '@/features/contracts'
import type { ErrorCode } from '@/contract/errors'
import { useDatabase } from './database'
import { startWechatStub, type WechatStub } from './wechat-stub'

type AccountPath = Path & `account.${string}`

/** Sign-in through the real pipeline, on a database of its own, with a WeChat of its own and a clock that can be moved. */
export const useAccounts = (options: { readonly demoSignIn?: boolean; readonly publicUrl?: string } = {}) => {
  const database = useDatabase()
  const vault = createVault([{ kid: 1, key: randomBytes(32) }])
  let stub: WechatStub | undefined
  let dispatch: Dispatch
  let now = Date.parse('2026-11-23T02:00:00Z')
  const clock = () => new Date(now)

  beforeAll(async () => {
    stub = await startWechatStub()
    const services: Services = {
      storage: { put: async () => undefined, get: async () => null, remove: async () => undefined, fetchUpload: async () => null },
      wechat: connectWechat(stub.config, () => now),
      publicUrl: options.publicUrl ?? 'http://127.0.0.1:9',
      demoSignIn: options.demoSignIn ?? true,
    }
    dispatch = createDispatcher({ db: database.db, features: { account: accountCloud }, services, vault, log: silentLog, clock })
  }, 30_000)
  afterAll(() => stub?.close())

  const send = (caller: Partial<Caller>, path: string, input: unknown, key: string = randomUUID()) =>
    dispatch({ path, input, key, caller: { address: '203.0.113.7', ...caller } })

  return {
    database,
    vault,
    clock,
    get wechat() {
      if (!stub) throw new Error('The stub of WeChat is there from beforeAll on.')
      return stub
    },
    /** Moves the clock of the cloud and of WeChat. */
    later: (seconds: number) => {
      now += seconds * 1000
      stub?.advance(seconds * 1000)
    },
    call: async <P extends AccountPath>(path: P, input: InputOf<P>, caller: Partial<Caller> = {}): Promise<OutputOf<P>> => {
      const { envelope } = await send(caller, path, input)
      if (!envelope.ok) throw new Error(`${path} was refused: ${envelope.error.code}`)
      return envelope.data as OutputOf<P>
    },
    refusal: async <P extends AccountPath>(path: P, input: InputOf<P>, caller: Partial<Caller> = {}): Promise<ErrorCode | 'accepted'> => {
      const { envelope } = await send(caller, path, input)
      return envelope.ok ? 'accepted' : envelope.error.code
    },
  }
}
