import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(__dirname, '..')
/** What somebody has to read; pictures and data are not. */
const written = /\.(ts|tsx|mjs|cjs|scss|sql)$/

const sizes = ['src', 'config']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && written.test(entry.name))
  .map(({ parentPath, name }) => {
    const path = join(parentPath, name)
    return { path: relative(root, path), lines: readFileSync(path, 'utf8').trimEnd().split('\n').length }
  })
  .sort((one, other) => one.lines - other.lines)

const linesAt = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]!.lines

test('no file is longer than a person reads in one go: 300 lines', () => {
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([])
})

test('most files are short: half of them 60 lines at most, 95 of 100 at most 200', () => {
  expect(sizes.length).toBeGreaterThan(100)
  expect(linesAt(0.5)).toBeLessThanOrEqual(60)
  expect(linesAt(0.95)).toBeLessThanOrEqual(200)
})
