import Taro from '@tarojs/taro'
import { signedIn } from '@/client/session-token'
import type { InputOf, OutputOf, Path } from '@/features/contracts'
import type { ErrorCode, Issue } from '@/contract/errors'

type Handlers = { [P in Path]?: (input: InputOf<P>) => OutputOf<P> | Promise<OutputOf<P>> }

/** What a handler throws to refuse. */
export class No extends Error {
  constructor(readonly code: ErrorCode, readonly issues: readonly Issue[] = []) {
    super(code)
  }
}

export interface PretendCloud {
  /** false = no call gets through, as on the underground. */
  online: boolean
  /** Calls that got through, oldest first. */
  readonly calls: { readonly path: string; readonly input: unknown; readonly key: string | undefined }[]
  /** Takes effect at the next call. */
  readonly handlers: Handlers
}

interface Asked { readonly data: { readonly path: Path; readonly input: never; readonly key?: string } }

/** The platform says who calls: the person whom the phone knows, with nothing told of them yet. */
const whoCalls = (): OutputOf<'account.me'> => {
  const who = signedIn()
  return who && { personId: who.personId, nameMasked: null, phoneMasked: null, demo: false, roles: [], unread: 0 }
}

/** Answers a page's calls as the cloud function would, from handlers given by the test; for tests of pages in jsdom. */
export const pretendCloud = (handlers: Handlers): PretendCloud => {
  const cloud: PretendCloud = { online: true, calls: [], handlers: { 'account.me': whoCalls, ...handlers } }
  const answer = async ({ data }: Asked): Promise<unknown> => {
    if (!cloud.online) throw { errMsg: 'cloud.callFunction:fail' }
    cloud.calls.push({ path: data.path, input: data.input, key: data.key })
    const handler = cloud.handlers[data.path]
    if (handler === undefined) return { ok: false, error: { code: 'request.unknown', requestId: data.path } }
    try {
      return { ok: true, data: await handler(data.input) }
    } catch (thrown) {
      if (thrown instanceof No) return { ok: false, error: { code: thrown.code, issues: thrown.issues, requestId: data.path } }
      throw thrown
    }
  }
  jest.mocked(Taro.cloud.callFunction).mockImplementation((async (asked: Asked) => ({ errMsg: 'ok', result: await answer(asked) })) as never)
  return cloud
}
