import { createRequire } from 'node:module'

interface Asked { readonly id: number; readonly file: string; readonly env: Readonly<Record<string, string>>; readonly event: unknown }
type Main = (event: unknown, context: object) => Promise<unknown>

const load = createRequire(__filename)

/**
 * An instance of cloud functions as the platform keeps it: the bundle is required once, and each invocation finds its
 * caller in the environment. The environment is changed and `main` entered in one breath, so that two calls at once
 * never see each other's caller.
 */
process.on('message', ({ id, file, env, event }: Asked) => {
  Object.assign(process.env, env)
  const { main } = load(file) as { main: Main }
  main(event, {}).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, failed: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
