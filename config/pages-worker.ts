import { createHash } from 'node:crypto'
import path from 'node:path'
import { buildSync } from 'esbuild'
import type { Compilation, Compiler } from 'webpack'
import webpack from 'webpack'

const source = path.resolve(__dirname, '../src/client/pages-worker.h5.ts')
const page = '/'
/** Offices have a network; what members and passers-by open is kept from the first visit on, the rest from when it is opened. */
const kept = /(^\.|src)[\\/]pages[\\/]|features[\\/](stations[\\/]pages[\\/](place|map|my-reports|suggest)|membership[\\/]pages|account|progress|notices)[\\/]/

const filesOf = ({ entrypoints, chunkGroups }: Compilation): string[] => {
  const chosen = chunkGroups.filter((group) => group.origins.some(({ request }) => kept.test(request ?? '')))
  const files = [...entrypoints.values(), ...chosen].flatMap((group) => group.getFiles())
  return [page, ...new Set(files.filter((file) => /\.(js|css)$/.test(file)).map((file) => `/${file}`))]
}

/** Writes `pages-worker.js` beside the page: which files it keeps is known only when all are named. */
export class PagesWorker {
  apply(compiler: Compiler) {
    compiler.hooks.thisCompilation.tap('PagesWorker', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'PagesWorker', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const files = filesOf(compilation)
        const edition = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
        const { outputFiles: [script] } = buildSync({
          entryPoints: [source], bundle: true, write: false, minify: true, target: 'es2017',
          define: { FILES: JSON.stringify(files), EDITION: JSON.stringify(edition) },
        })
        compilation.emitAsset('pages-worker.js', new webpack.sources.RawSource(script!.text))
      })
    })
  }
}
