import { WxFailure } from './reply'

/** One call that leaves the phone. `index` counts from 0 over all of them. */
export interface Outgoing { kind: 'callFunction' | 'request' | 'upload'; name: string; data: unknown; index: number }
/** What the network does to it. A duplicated call runs twice at once, as the platform may do; the caller hears the first. */
export type Fault = 'pass' | 'lose-request' | 'lose-reply' | 'duplicate' | { delayMs: number }
export type FaultHook = (call: Outgoing) => Fault

const lost = () => new WxFailure('request:fail timeout', { errCode: -1, errno: 5 })

export class Network {
  private calls = 0
  online = true
  private ended = false

  constructor(private readonly decide: FaultHook) {}

  /** The app is closed: answers that are still under way reach nobody. */
  end(): void { this.ended = true }

  async carry<T>(call: Omit<Outgoing, 'index'>, run: () => Promise<T>): Promise<T> {
    try {
      return await this.deliver(call, run)
    } finally {
      if (this.ended) await new Promise<never>(() => undefined)
    }
  }

  private async deliver<T>(call: Omit<Outgoing, 'index'>, run: () => Promise<T>): Promise<T> {
    const fault = this.decide({ ...call, index: this.calls++ })
    if (!this.online) throw new WxFailure('request:fail net::ERR_INTERNET_DISCONNECTED', { errCode: -1, errno: 600001 })
    if (fault === 'lose-request') throw lost()
    if (fault === 'lose-reply') {
      await run().catch(() => undefined)
      throw lost()
    }
    if (fault === 'duplicate') {
      const [first] = await Promise.all([run(), run().catch(() => undefined)])
      return first
    }
    if (typeof fault === 'object') await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
    return run()
  }
}
