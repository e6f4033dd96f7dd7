import type { Contract, Endpoint } from '@/contract/endpoint'
import { Refusal } from './refusal'

/** What `implement` gives; the types of each handler were checked there. */
export interface Feature {
  readonly contract: Contract
  readonly handlers: Readonly<Record<string, (context: never, input: never) => Promise<unknown>>>
}

export type Features = Readonly<Record<string, Feature>>

export interface Operation {
  readonly path: string
  readonly spec: Endpoint
  readonly run: (context: unknown, input: unknown) => Promise<unknown>
}

/** `runsIn`: which operations this process carries; the others are unknown here. */
export const createRouter = (features: Features, runsIn: readonly ('api' | 'heavy')[]) => {
  const operations = new Map<string, Operation>()
  for (const [name, feature] of Object.entries(features)) {
    for (const [key, spec] of Object.entries(feature.contract)) {
      const run = feature.handlers[key] as Operation['run'] | undefined
      if (!run) throw new Error(`The operation ${name}.${key} has no handler.`)
      if (runsIn.includes(spec.runsIn ?? 'api')) operations.set(`${name}.${key}`, { path: `${name}.${key}`, spec, run })
    }
  }
  return (path: string): Operation => {
    const operation = operations.get(path)
    if (!operation) throw new Refusal('request.unknown')
    return operation
  }
}
