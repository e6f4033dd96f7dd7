import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { inModules, node, root } from './program.mjs'
import { say } from './say.mjs'

const resultFile = path.join(root, 'dist/test-result.json')

/**
 * What jest counted. A test file that could not even be read is one failure; a test called `NOT RUN: reason` stands for
 * what this machine cannot run, and counts as skipped whatever it says itself.
 */
function readCounts() {
  if (!existsSync(resultFile)) return { passed: 0, failed: 0, skipped: 0, notRun: [] }
  const result = JSON.parse(readFileSync(resultFile, 'utf8'))
  const tests = result.testResults.flatMap((file) => file.assertionResults)
  const notRun = tests.filter((one) => one.title.startsWith('NOT RUN: '))
  const count = (...states) => tests.filter((one) => states.includes(one.status) && !notRun.includes(one)).length
  return {
    passed: count('passed'),
    failed: count('failed') + result.numRuntimeErrorTestSuites,
    skipped: count('pending', 'todo', 'skipped', 'disabled') + notRun.length,
    notRun: [...new Set(notRun.map((one) => one.title))],
  }
}

/** Ends with one line `N passed, N failed[, N skipped]`; whatever could not run here is named just before it. */
function report(counts) {
  for (const line of counts.notRun) process.stdout.write(`${line}\n`)
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}\n`)
}

export async function test(args) {
  try {
    await ensureInstalled()
    // The journeys run what is released: the production build, the H5 pages and the bundled functions.
    await build(['weapp', 'h5', 'weapp-https', 'cloud'], { always: Boolean(process.env.CI) })
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    report({ passed: 0, failed: 1, skipped: 0, notRun: [] })
    return 1
  }
  say('Testing')
  mkdirSync(path.dirname(resultFile), { recursive: true })
  rmSync(resultFile, { force: true })
  const jest = [inModules('jest/bin/jest.js'), '-c', path.join(root, 'config/jest.config.cjs'), '--json', `--outputFile=${resultFile}`]
  const code = await node([...jest, ...args], { minutes: 30, doing: 'Testing', env: { NODE_ENV: 'test' } })
  const counts = readCounts()
  // With CI=true nothing may be left out silently; elsewhere a machine that cannot run it only says so.
  const incomplete = Boolean(process.env.CI) && counts.notRun.length > 0
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  report(counts)
  return code !== 0 || counts.failed > 0 || incomplete ? 1 : 0
}
