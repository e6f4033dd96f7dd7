import { existsSync } from 'node:fs'
import path from 'node:path'
import { dropStamp, fingerprint, readStamp, writeStamp } from './fingerprint.mjs'
import { inModules, node, root } from './program.mjs'
import { say, Stop } from './say.mjs'

const shared = ['package.json', 'package-lock.json', 'tsconfig.json', 'babel.config.js']
const pageSources = [...shared, 'config/index.ts', 'config/dev.ts', 'config/prod.ts', 'config/kebab.cjs', 'config/pages-worker.ts', 'config/templates.cjs', 'config/lean', 'src']

// Always cold: after an edit a cached Taro build can leave templates out.
const taro = (type, { out = `dist/${type}`, ...env } = {}) => () =>
  node([inModules('@tarojs/cli/bin/taro'), 'build', '--type', type, '--no-check'], {
    quiet: true,
    doing: `Building ${type}`,
    env: { NODE_ENV: 'production', COLD: '1', OUT: out, ...env },
  })

/** What can be built: from which sources, which file proves it, and how. */
const targets = {
  weapp: { sources: pageSources, proof: 'dist/weapp/app.json', build: taro('weapp') },
  h5: { sources: pageSources, proof: 'dist/h5/index.html', build: taro('h5') },
  // Only for the tests: the other way to the cloud, with the address that src/testing/apps/weapp-https.ts leads on to its host.
  'weapp-https': {
    sources: pageSources,
    proof: 'dist/weapp-https/app.json',
    build: taro('weapp', { out: 'dist/weapp-https', TARO_APP_TRANSPORT: 'https', TARO_APP_API: 'https://host.journey.invalid' }),
  },
  cloud: {
    sources: [...shared, 'config/cloud-bundle.mjs', 'src', 'seeds'],
    proof: 'dist/cloud/host/index.js',
    build: () => node([path.join(root, 'config/cloud-bundle.mjs')], { quiet: true, doing: 'Bundling the cloud functions' }),
  },
}

/** The names in one order: a hash is taken of them. */
const settings = () => {
  const names = Object.keys(process.env).filter((name) => name.startsWith('TARO_APP_'))
  return names.toSorted((a, b) => (a < b ? -1 : 1)).map((name) => [name, process.env[name]])
}

async function buildOne(name, { always }) {
  const target = targets[name]
  const stamp = fingerprint(target.sources, settings())
  if (!always && readStamp(name) === stamp && existsSync(path.join(root, target.proof))) return
  const begun = Date.now()
  say(`Building ${name}`)
  dropStamp(name)
  const code = await target.build()
  if (code !== 0 || !existsSync(path.join(root, target.proof))) throw new Stop(`The build of ${name} failed: see the lines above.`)
  writeStamp(name, stamp)
  say(`Built ${name} in ${((Date.now() - begun) / 1000).toFixed(0)} s`)
}

/** Builds the named targets, the pages side by side; without `always` those that are up to date are left alone. */
export async function build(names, { always = false } = {}) {
  // A second's work, and what most often fails while somebody works on the cloud: nobody should wait for the pages first.
  if (names.includes('cloud')) await buildOne('cloud', { always })
  const pages = names.filter((name) => name !== 'cloud')
  const results = await Promise.allSettled(pages.map((name) => buildOne(name, { always })))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
