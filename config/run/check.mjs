import path from 'node:path'
import { ensureInstalled } from './install.mjs'
import { inModules, node, root } from './program.mjs'
import { say } from './say.mjs'

const tsc = () => node([inModules('typescript/bin/tsc'), '--noEmit', '-p', root])
const lint = () => node([inModules('oxlint/bin/oxlint'), '-c', path.join(root, 'config/oxlint.json'), '--type-aware', '--deny-warnings', 'src', 'config'])
const boundaries = () =>
  node([
    inModules('jest/bin/jest.js'),
    '-c',
    path.join(root, 'config/jest.config.cjs'),
    '--selectProjects',
    'plain',
    '--testPathPatterns',
    'src/boundaries.test.ts',
  ])

/** Types, lint and who imports whom: everything is tried, so that one run shows all that is wrong. */
export async function check() {
  await ensureInstalled()
  const wrong = []
  for (const [name, part] of Object.entries({ types: tsc, lint, boundaries })) {
    say(`Checking ${name}`)
    if ((await part()) !== 0) wrong.push(name)
  }
  process.stdout.write(wrong.length === 0 ? 'Checked: types, lint and boundaries are in order\n' : `Not in order: ${wrong.join(', ')}\n`)
  return wrong.length === 0 ? 0 : 1
}
