import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { inModules, node, root } from './program.mjs'
import { say } from './say.mjs'

const resultFile = path.join(root, 'dist/test-result.json')

/** What jest counted; a test file that could not even be read counts as one failure. */
function readCounts() {
  if (!existsSync(resultFile)) return { passed: 0, failed: 0, skipped: 0 }
  const result = JSON.parse(readFileSync(resultFile, 'utf8'))
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

/** Ends with one line `N passed, N failed[, N skipped]`; whatever could not run here is named just before it. */
function report(counts, notRun) {
  for (const line of notRun) process.stdout.write(`${line}\n`)
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}\n`)
}

export async function test(args) {
  try {
    await ensureInstalled()
    // The journeys run what is released: the production build, the H5 pages and the bundled functions.
    await build(['weapp', 'h5', 'cloud'], { always: Boolean(process.env.CI) })
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    report({ passed: 0, failed: 1, skipped: 0 }, [])
    return 1
  }
  say('Testing')
  mkdirSync(path.dirname(resultFile), { recursive: true })
  rmSync(resultFile, { force: true })
  let output = ''
  const code = await node([inModules('jest/bin/jest.js'), '-c', path.join(root, 'config/jest.config.cjs'), '--json', `--outputFile=${resultFile}`, ...args], {
    minutes: 12,
    env: { NODE_ENV: 'test' },
    onOutput: (text) => (output += text),
  })
  const notRun = [...new Set(output.match(/NOT RUN: [^\n"\\]+/g) ?? [])]
  const counts = readCounts()
  // With CI=true nothing may be left out silently; elsewhere a machine that cannot run it only says so.
  const incomplete = Boolean(process.env.CI) && notRun.length > 0
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  report(counts, notRun)
  return code !== 0 || counts.failed > 0 || incomplete ? 1 : 0
}
