import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const compilers = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin/linux')

/** npm unpacks the two programs without their executable bit. */
function run(name: 'wcc' | 'wcsc', dist: string, args: readonly string[]): string | undefined {
  const program = path.join(compilers, name)
  try { fs.chmodSync(program, 0o755) } catch { /* not ours to change: then it runs as it is, or says why not */ }
  const done = spawnSync(program, args, { cwd: dist, encoding: 'utf8', maxBuffer: 1 << 28 })
  return done.status === 0 ? undefined : `${name}: ${done.stderr || String(done.error)}`
}

export const listFiles = (dist: string): string[] => fs.readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))

interface AppJson { pages: string[]; requiredPrivateInfos?: string[]; subPackages?: { root: string; pages: string[] }[]; tabBar?: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] } }
export const readAppJson = (dist: string): AppJson => JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
export const pagesOf = (app: AppJson): string[] => [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)))]

/** Compiles every template and style sheet with WeChat's own compilers and looks for files that app.json names; [] when WeChat would take the build. */
export function compileComplaints(dist: string): string[] {
  const files = listFiles(dist)
  const app = readAppJson(dist)
  const needed = [
    ...pagesOf(app).flatMap((page) => ['js', 'json', 'wxml'].map((ending) => `${page}.${ending}`)),
    ...(app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath]),
  ]
  return [
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    run('wcc', dist, ['-d', '-cc', '0', ...files.filter((file) => /\.wx(ml|s)$/.test(file)), '-gn', '$gwx']),
    run('wcsc', dist, ['-db', '-pc', '0', ...files.filter((file) => file.endsWith('.wxss'))]),
  ].filter((complaint) => complaint !== undefined)
}
