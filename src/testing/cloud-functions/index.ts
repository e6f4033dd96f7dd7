import { fork } from 'node:child_process'
import { resolve } from 'node:path'

export interface CloudFunctions {
  /** Calls `main` of the bundle `dist/cloud/<name>` as the platform does for this OPENID; resolves to what it returns. */
  call(name: string, openid: string, event: unknown): Promise<unknown>
  close(): Promise<void>
}

interface Answer { readonly id: number; readonly answer?: unknown; readonly failed?: string }
interface Waiting { readonly done: (answer: unknown) => void; readonly failed: (error: Error) => void }

/** The app id that the platform names for the mini-program. */
export const miniProgramId = 'wx0000000000000001'

const root = resolve(__dirname, '../../..')

/** The built functions in a process of their own, with only these settings: nothing of the test's environment leaks in. */
export const startCloudFunctions = (settings: Readonly<Record<string, string>>): CloudFunctions => {
  const child = fork(resolve(__dirname, 'child.ts'), {
    cwd: root, execArgv: ['--import', 'tsx'], env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...settings }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, Waiting>()
  let calls = 0
  child.on('message', ({ id, answer, failed }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (failed === undefined) asked?.done(answer)
    else asked?.failed(new Error(failed))
  })
  const ended = new Promise<void>((done) => child.once('exit', () => {
    for (const { failed } of waiting.values()) failed(new Error('the cloud functions have ended'))
    done()
  }))
  return {
    call: (name, openid, event) =>
      new Promise((done, failed) => {
        const id = ++calls
        waiting.set(id, { done, failed })
        child.send({
          id, event, file: resolve(root, `dist/cloud/${name}/index.js`),
          env: { WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_APPID: miniProgramId, WX_OPENID: openid },
        })
      }),
    close: () => {
      if (child.connected) child.disconnect()
      return ended
    },
  }
}
