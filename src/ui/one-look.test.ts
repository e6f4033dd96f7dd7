import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from '@/features/catalogue'
import { iconNames } from './icons/names'

const root = path.resolve(__dirname, '..')
const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith('.module.scss'))

test('colours stand in the tokens alone, so that dark mode and 关怀版 leave nothing behind', () => {
  const raw = files.filter((file) => /#[0-9a-f]{3,8}\b(?!\})|rgba?\(|hsl/i.test(readFileSync(path.join(root, file), 'utf8').replace(/#\{[^}]*\}/g, '')))
  expect(files.length).toBeGreaterThan(20)
  expect(raw).toEqual([])
})

test('letters take their size from the tokens, so that all of them grow', () => {
  const fixed = files.filter((file) => /font-size:(?!.*var\(--t-)(?!\s*inherit)/.test(readFileSync(path.join(root, file), 'utf8')))
  expect(fixed).toEqual([])
})

test('every icon is one drawing of the same line', () => {
  const drawings = readdirSync(path.join(__dirname, 'icons')).filter((file) => file.endsWith('.svg'))
  expect(drawings.map((file) => file.replace('.svg', '')).sort()).toEqual([...iconNames].sort())
  for (const file of drawings) expect(readFileSync(path.join(__dirname, 'icons', file), 'utf8')).toMatch(/viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.7"/)
})

test('every service has an icon that exists', () => {
  expect(catalogue.filter(({ icon }) => !(iconNames as readonly string[]).includes(icon))).toEqual([])
})
