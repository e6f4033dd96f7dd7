import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { useArena } from './arena'

export interface Heard {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
  /** Of an envelope: `ok`, or the code of the refusal. */
  readonly code: string
}

interface Saying {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Pieces are sent one after the other without saying how long it gets. */
  readonly body?: string | Uint8Array | Iterable<string>
}

export const secretOfTheHost = 'this file lies beside the pages'

const codeIn = (body: string): string => {
  try {
    const envelope = JSON.parse(body) as { ok?: boolean; error?: { code: string } }
    return envelope.ok ? 'ok' : (envelope.error?.code ?? '')
  } catch {
    return ''
  }
}

/** A host of the arena, asked byte by byte: fetch would tidy paths and headers up before an attack leaves. */
export const useHttp = (arena: ReturnType<typeof useArena>) => {
  const folder = mkdtempSync(join(tmpdir(), 'longgang-pages-'))
  let host: { url: string; stop(): Promise<void> }
  beforeAll(async () => {
    mkdirSync(join(folder, 'h5/js'), { recursive: true })
    writeFileSync(join(folder, 'h5/index.html'), '<!doctype html><title>页</title>')
    writeFileSync(join(folder, 'h5/js/app.js'), '1')
    writeFileSync(join(folder, 'secret.txt'), secretOfTheHost)
    host = await arena.listen(join(folder, 'h5'))
  })
  afterAll(async () => {
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    say: (path: string, { method = 'POST', headers = {}, body = '' }: Saying = {}): Promise<Heard> =>
      new Promise((heard, failed) => {
        const { hostname, port } = new URL(host.url)
        let answered = false
        const asked = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
          answered = true
          const parts: Buffer[] = []
          const end = () => {
            const text = Buffer.concat(parts).toString('utf8')
            heard({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, code: codeIn(text) })
          }
          answer.on('data', (part: Buffer) => parts.push(part)).on('end', end).on('error', end)
        })
        // The host closes on whoever goes on sending; its answer came before that.
        asked.on('error', (error) => void (answered || failed(error)))
        if (typeof body === 'string' || body instanceof Uint8Array) return void asked.end(body)
        for (const piece of body) asked.write(piece)
        asked.end()
      }),
  }
}
