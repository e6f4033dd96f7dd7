import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FaceidConfig } from '@/cloud/adapters/identity/id-card-verification'
import { judgePerson, judgeSignature, refused } from './protocol'

/** How the next calls go wrong: on the line, by a word of the service (an error code, or a result such as `-4`), or because the key was changed there. */
export type IdentityTrouble = 'none' | 'hang' | 'cut' | 'not-json' | 'other-shape' | 'other-key' | { readonly error: string } | { readonly result: string }

export interface IdentityStub {
  readonly config: FaceidConfig
  readonly env: Readonly<Record<string, string>>
  /** Puts somebody into the register. */
  knows(name: string, number: string): void
  advance(ms: number): void
  trouble(next: IdentityTrouble): void
  /** How many calls came. */
  readonly calls: number
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const piece of request) body += String(piece)
  return body
}

/** A loopback server that answers as Tencent Cloud's faceid does, for the one action in use, and refuses what that refuses. */
export const startIdentityStub = async (): Promise<IdentityStub> => {
  const keys = { secretId: 'AKIDstub000000000000000000000001', secretKey: 'stub-secret-of-the-identity-service' }
  const register = new Map<string, string>()
  let [ahead, calls] = [0, 0]
  let trouble: IdentityTrouble = 'none'

  const judge = (request: IncomingMessage, body: string) => {
    const wrong = judgeSignature(request.headers, body, trouble === 'other-key' ? { ...keys, secretKey: 'changed-meanwhile' } : keys, Date.now() + ahead)
    if (wrong !== null) return wrong
    if (request.headers['x-tc-action'] !== 'IdCardVerification') return refused('InvalidAction', 'The request action is invalid.')
    if (request.headers['x-tc-version'] !== '2018-03-01') return refused('NoSuchVersion', 'The API version does not exist.')
    if (typeof trouble === 'object') return 'error' in trouble ? refused(trouble.error, 'as arranged') : { Result: trouble.result, Description: '' }
    return judgePerson(body, register)
  }

  const server = createServer(async (request, response) => {
    calls += 1
    const body = await bodyOf(request)
    if (trouble === 'hang') return
    if (trouble === 'cut') return void request.socket.destroy()
    if (trouble === 'not-json') return void response.end('<html>502</html>')
    if (trouble === 'other-shape') return void response.end('{"unexpected":true}')
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ Response: { ...judge(request, body), RequestId: '00000000-0000-4000-8000-000000000000' } }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    config: { ...keys, apiBase },
    env: { FACEID_SECRET_ID: keys.secretId, FACEID_SECRET_KEY: keys.secretKey, FACEID_API_BASE: apiBase },
    knows: (name, number) => void register.set(number, name),
    advance: (ms) => {
      ahead += ms
    },
    trouble: (next) => {
      trouble = next
    },
    get calls() {
      return calls
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
