import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { loadCompiler, loadStyles } from './packages'

const copies = new Map<string, string>()
const templates = new Map<string, string>()
const styles = new Map<string, string>()

afterAll(() => {
  for (const copy of copies.values()) fs.rmSync(copy, { recursive: true, force: true })
  copies.clear()
})

/**
 * The folder of a copy of that build, which may be written to. All phones of a test file have the same: to copy and to remove
 * its hundreds of files for each of them cost more than what people then did with the app.
 */
export function installed(dist: string): string {
  const known = copies.get(dist)
  if (known !== undefined) return known
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'longgang-weapp-'))
  copies.set(dist, copy)
  fs.cpSync(dist, copy, { recursive: true })
  return copy
}

/** What is required anew for every app compiles the same files again: it is told what came out the first time. */
export function rememberCompiled(): void {
  const [compiler, sheets] = [loadCompiler(), loadStyles()]
  const { wxmlToJs } = compiler
  const { compile } = sheets
  compiler.wxmlToJs = (root, options) => {
    const js = templates.get(root) ?? wxmlToJs(root, options)
    templates.set(root, js)
    return js
  }
  sheets.compile = (wxss, options) => {
    const key = `${options.prefix}\n${wxss}`
    const css = styles.get(key) ?? compile(wxss, options)
    styles.set(key, css)
    return css
  }
}
