import { existsSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { ensureInstalled } from './install.mjs'
import { node, root, script } from './program.mjs'
import { say, Stop } from './say.mjs'
import { dev, start } from './serve.mjs'
import { test } from './test.mjs'

const everything = ['weapp', 'h5', 'cloud']

const buildVerb = (names) => async () => {
  await ensureInstalled()
  await build(names, { always: true })
  process.stdout.write(`Built: ${names.map((name) => `dist/${name}`).join(', ')}\n`)
}

const scriptVerb = (file) => async (args) => {
  await ensureInstalled()
  if (!existsSync(path.join(root, file))) throw new Stop(`${file} is not there.`)
  return script(file, args, { minutes: 60 })
}

async function size(args) {
  await ensureInstalled()
  await build(everything)
  return node([path.join(root, 'config/size.mjs'), ...args])
}

async function bench(args) {
  await ensureInstalled()
  await build(['cloud'])
  return script('src/bench/index.ts', args, { minutes: 60, env: { NODE_ENV: 'production' } })
}

/** Every npm script, under the name that package.json gives it. */
const verbs = {
  start,
  dev,
  build: buildVerb(everything),
  'build:weapp': buildVerb(['weapp']),
  'build:h5': buildVerb(['h5']),
  'build:cloud': buildVerb(['cloud']),
  test,
  check,
  size,
  bench,
  'db:migrate': scriptVerb('src/cloud/db/run-migrate.ts'),
  'db:seed': scriptVerb('src/cloud/functions/seed-command.ts'),
  'db:types': scriptVerb('src/cloud/db/write-types.ts'),
  'db:bundled': scriptVerb('src/cloud/db/write-bundled-places.ts'),
  import: scriptVerb('src/cloud/db/import.ts'),
}

export async function runVerb(name, args) {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) {
    process.stderr.write(`There is no "${name}". There are: ${Object.keys(verbs).join(', ')}.\n`)
    process.exitCode = 1
    return
  }
  try {
    // Tests and figures must not depend on what somebody set up on this machine.
    const settings = path.join(root, '.env')
    if (!['test', 'check', 'bench', 'size'].includes(name) && existsSync(settings)) process.loadEnvFile(settings)
    process.exitCode = (await verb(args)) ?? process.exitCode
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    process.exitCode = error.code
  }
}
