import path from 'node:path'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import { defineConfig } from '@tarojs/cli'
import { version } from '../package.json'
import { dev } from './dev'
import { leanH5, leanWeapp } from './lean'
import { foreign } from './lean/sources.cjs'
import { PagesWorker } from './pages-worker'
import { prod } from './prod'

const root = path.resolve(__dirname, '..')
const platform = process.env.TARO_ENV ?? 'weapp'
const output = process.env.OUT ?? `dist/${platform}`

/**
 * What a build is told from outside; read in src as `process.env.TARO_APP_…`.
 * TRANSPORT: `cloud` = wx.cloud.callFunction, `https` = requests to API (mini-program only, H5 always asks its own host).
 * MAP_TILES: address of a base map for H5 with {z} {x} {y}; MAP_LICENCE: its 审图号. Without, the map is a sketch of points.
 * LOCATION: `none` | `fuzzy` | `precise`, because WeChat admits only one kind of location API per mini-program.
 */
const settings = {
  TARO_APP_TRANSPORT: process.env.TARO_APP_TRANSPORT ?? (platform === 'weapp' ? 'cloud' : 'https'),
  TARO_APP_API: process.env.TARO_APP_API ?? '',
  TARO_APP_CLOUD_ENV: process.env.TARO_APP_CLOUD_ENV ?? '',
  TARO_APP_LOCATION: process.env.TARO_APP_LOCATION ?? 'fuzzy',
  TARO_APP_MAP_TILES: process.env.TARO_APP_MAP_TILES ?? '',
  TARO_APP_MAP_LICENCE: process.env.TARO_APP_MAP_LICENCE ?? '',
  TARO_APP_VERSION: process.env.TARO_APP_VERSION ?? version,
}

// Short names: every class stands in a style sheet and in a script, and the main package pays for both.
const cssModules = { enable: true, config: { namingPattern: 'module', generateScopedName: '[local]_[hash:base64:5]' } } as const

const base: IProjectConfig<'webpack5'> = {
  projectName: 'longgang-union',
  date: '2026-11-1',
  // NutUI and our own styles are both drawn for a phone of 375: 16px in a style sheet is 16px there, 32rpx in WeChat.
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: output,
  // NutUI draws its icons with <i>: without this plugin a mini-program has no template for it and shows nothing. Without NutUI it is 6 kB for nothing.
  plugins: [...(foreign ? ['@tarojs/plugin-html'] : []), path.join(root, 'config/templates.cjs')],
  defineConstants: Object.fromEntries(Object.entries(settings).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)])),
  copy: { patterns: platform === 'weapp' ? [{ from: 'src/sitemap.json', to: `${output}/sitemap.json` }, { from: 'src/features/stations/pins', to: `${output}/features/stations/pins` }] : [], options: {} },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // After an edit a cached build can leave out templates that only @tarojs/plugin-html asked for: COLD=1 builds what is tested or released.
  cache: { enable: !process.env.COLD },
  alias: { '@': path.join(root, 'src') },
  mini: {
    miniCssExtractPluginOption: { ignoreOrder: true },
    // Without it every feature's contract and store would land in the main package.
    optimizeMainPackage: { enable: true },
    // Nothing writes HTML into a page: its parser would be 4 kB of the main package.
    runtime: { enableInnerHTML: false },
    // These ship newer syntax than the oldest phones read.
    compile: { include: [(file: string) => /node_modules[\\/](valibot|zustand|uqr|supercluster|kdbush)[\\/]/.test(file)] },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules },
    webpackChain(chain) {
      leanWeapp(chain)
      // 14 kB of regular expressions, only to turn theme keys into css names
      chain.resolve.alias.set('lodash.kebabcase', path.join(root, 'config/kebab.cjs'))
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    // Root size 20px at 375 and never more: letters do not grow with the window, a wide screen shows more instead.
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 20 } }, cssModules },
    webpackChain(chain) {
      leanH5(chain)
      // While somebody works on them, pages must be as new as the last save.
      if (process.env.NODE_ENV !== 'development') chain.plugin('pagesWorker').use(PagesWorker)
      chain.resolve.alias.set('lodash.kebabcase', path.join(root, 'config/kebab.cjs'))
      // Without this every page carries its own copy of NutUI.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 0,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // What only forms and codes need is no part of the first page.
          forms: { name: 'forms', test: /node_modules[\\/](valibot|uqr)[\\/]|src[\\/]contract[\\/](fields|identifiers)|src[\\/]ui[\\/](field|text-field|pick-|tick-|signature|ink|qr-)/, minChunks: 2, priority: 20, reuseExistingChunk: true },
          // Drawing a map is for who looks at one; two pages do, and neither is the first.
          maps: { name: 'maps', test: /node_modules[\\/](leaflet|supercluster|kdbush)[\\/]/, priority: 20, reuseExistingChunk: true },
          coordinates: { name: 'sharedstations', test: /node_modules[\\/]gcoord[\\/]/, priority: 20, reuseExistingChunk: true },
          vendor: { name: 'vendor', test: /[\\/]node_modules[\\/]/, minChunks: 2, priority: 10, reuseExistingChunk: true },
          // One for all pages and one for the pages of each feature: the first page does not wait for the desk.
          shared: { name: (module: { resource?: string }) => `shared${ownerOf(module.resource ?? '')}`, minChunks: 2, priority: 1, reuseExistingChunk: true },
        },
      })
      chain.performance.hints(false)
    },
  },
}

/** The feature whose pages share a module. Manifests feed the home grid; the seeds are what the joining form brings along. */
function ownerOf(file: string): string {
  if (/[\\/]seeds[\\/]/.test(file)) return 'membership'
  if (/[\\/]contract[\\/](places|geo)[\\/]|[\\/]ui[\\/]chip/.test(file)) return 'stations'
  return /[\\/]manifest\.ts$/.test(file) ? '' : (/[\\/]features[\\/]([\w-]+)[\\/]/.exec(file)?.[1] ?? '')
}

export default defineConfig<'webpack5'>(async (merge) => merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod))
