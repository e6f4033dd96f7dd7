// Prints what a phone has to load, one JSON line per package, and fails over the budgets. `npm run size` builds cold before it.
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = path.resolve(import.meta.dirname, '../dist')
const weapp = path.join(dist, 'weapp'), h5 = path.join(dist, 'h5')
const budgets = { main: 400_000, subpackage: 300_000, 'app.wxss': 40_000, 'h5 first load, gzip': 150_000, 'cloud api': 1_500_000 }

// Licence texts and the project files are not uploaded with the code.
const uploaded = (file) => !file.endsWith('LICENSE.txt') && !path.basename(file).startsWith('project.')
const bytes = (file) => fs.statSync(file).size
const filesIn = (folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).filter(uploaded)

function weappLines() {
  const { subPackages = [] } = JSON.parse(fs.readFileSync(path.join(weapp, 'app.json'), 'utf8'))
  const sums = new Map([['main', 0], ...subPackages.map(({ root }) => [root, 0])])
  for (const file of filesIn(weapp)) {
    const owner = subPackages.find(({ root }) => file.startsWith(`${root}/`))?.root ?? 'main'
    sums.set(owner, sums.get(owner) + bytes(path.join(weapp, file)))
  }
  const packages = [...sums].map(([name, size]) => ({ package: name, bytes: size, budget: name === 'main' ? budgets.main : budgets.subpackage }))
  return [...packages, { package: 'app.wxss', bytes: bytes(path.join(weapp, 'app.wxss')), budget: budgets['app.wxss'] }]
}

// The home page is chunks of its own, named in the entry by the route that loads them: `path:"pages/home/index",load:…e(121)…e(610)…`.
function homeChunks(script) {
  const route = /"?path"?:\s*"\/?pages\/home\/index",\s*"?load"?:(.{0,600}?)"?path"?:/s.exec(script)?.[1] ?? ''
  return [...route.matchAll(/\.e\(("?)(\w+)\1\)/g)].map(([, , id]) => id)
}

function h5Line() {
  const html = fs.readFileSync(path.join(h5, 'index.html'), 'utf8')
  const entries = [...html.matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map(([, src]) => src)
  const text = entries.map((file) => fs.readFileSync(path.join(h5, file), 'utf8')).join('\n')
  const scripts = filesIn(h5).filter((file) => file.endsWith('.js'))
  // Chunks with a name (vendor, shared) are files of that name: `121:"vendor"` in the entry.
  const fileOf = (id) => new RegExp(`[{,]${id}:"([a-z-]+)"`).exec(text)?.[1] ?? id
  const chunks = [...new Set(homeChunks(text))].flatMap((id) => scripts.filter((file) => path.basename(file).startsWith(`${fileOf(id)}.`)))
  if (chunks.length === 0) throw new Error('the scripts of the home page were not found in the H5 build')
  const size = [...new Set([...entries, ...chunks])].reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(h5, file))).length, 0)
  return { package: 'h5 first load, gzip', bytes: size, budget: budgets['h5 first load, gzip'] }
}

const api = path.join(dist, 'cloud/api/index.js')
const lines = [...weappLines(), h5Line(), { package: 'cloud api', bytes: bytes(api), budget: budgets['cloud api'] }]
for (const line of lines) console.log(JSON.stringify(line))
const over = lines.filter((line) => line.bytes > line.budget)
if (over.length > 0) {
  console.error(`Over budget: ${over.map((line) => line.package).join(', ')}`)
  process.exitCode = 1
}
