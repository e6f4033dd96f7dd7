import { randomUUID } from 'node:crypto'
import type { Envelope } from '@/contract/errors'
import { createDispatcher, type Dispatch } from '@/cloud/kernel/dispatch'
import { createLog, describeError } from '@/cloud/kernel/log'
import { features } from './features'
import { openFunction } from './function-parts'
import type { HeavyServices } from './open-services'
import { platformCaller } from './platform-caller'

type Main = (event: unknown, context?: unknown) => Promise<Envelope<unknown>>

const textOf = (event: unknown, key: 'path' | 'key'): string | undefined => {
  const value = typeof event === 'object' && event !== null && Object.hasOwn(event, key) ? (event as Record<string, unknown>)[key] : undefined
  return typeof value === 'string' ? value : undefined
}

/** `main(event, context)` of a function that answers calls: `event` is `{path, input, key}` and nothing else of it counts. */
export const answerCalls = (runsIn: 'api' | 'heavy', heavy: HeavyServices = {}): Main => {
  let opening: Promise<Dispatch> | undefined
  const open = async (): Promise<Dispatch> => {
    const parts = await openFunction(heavy)
    return createDispatcher({ ...parts, features, clock: () => new Date(), runsIn: [runsIn] })
  }
  return async (event, context) => {
    // Before any await: the platform changes the environment with the next invocation.
    const caller = platformCaller(process.env)
    // Otherwise the platform waits until the pool's idle connections close.
    if (typeof context === 'object' && context !== null) Object.assign(context, { callbackWaitsForEmptyEventLoop: false })
    try {
      opening ??= open()
      const dispatch = await opening
      const input = typeof event === 'object' && event !== null && 'input' in event ? event.input : undefined
      const key = textOf(event, 'key')
      const { envelope } = await dispatch({ path: textOf(event, 'path') ?? '', input, ...(key === undefined ? {} : { key }), caller })
      return envelope
    } catch (error) {
      // Not opened: the next call tries anew, for the database may be back or the setting put right.
      opening = undefined
      const requestId = randomUUID()
      createLog('error').error({ requestId, ...describeError(error) }, 'the function is not ready')
      return { ok: false, error: { code: 'service.unavailable', requestId } }
    }
  }
}
