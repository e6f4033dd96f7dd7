import path from 'node:path'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import webpack from 'webpack'

type Chain = Parameters<NonNullable<NonNullable<IProjectConfig<'webpack5'>['mini']>['webpackChain']>>[0]

const here = (file: string) => path.join(__dirname, file)
const standIns = [
  [/[\\/]bom[\\/]location\.js$/, 'location.mjs'],
  [/[\\/]bom[\\/]history\.js$/, 'history.mjs'],
  [/[\\/]dom-external[\\/]mutation-observer[\\/]index\.js$/, 'mutation-observer.mjs'],
] as const

/** The mini-program's runtime without what its pages never reach: every phone pays for it in the main package. */
export function leanWeapp(chain: Chain) {
  chain.module.rule('lean').test(/node_modules[\\/](@tarojs|react-reconciler)[\\/].*\.js$/).enforce('pre').use('lean').loader(here('loader.cjs'))
  for (const [file, standIn] of standIns) chain.plugin(standIn).use(webpack.NormalModuleReplacementPlugin, [file, here(standIn)])
  // WeChat has neither, and Taro's cost 5 kB. Nothing that runs on a phone takes an address apart.
  chain.plugin('providerPlugin').tap(([{ URL: _url, URLSearchParams: _params, ...provided }]) => [provided])
}

/** The same for the first page of H5, and one fault mended. */
export function leanH5(chain: Chain) {
  chain.resolve.alias.set('platform$', here('platform.cjs'))
  chain.module.rule('lean').test(/@tarojs[\\/]router[\\/]dist[\\/]navigationBar\.js$/).enforce('pre').use('lean').loader(here('no-spinner.cjs'))
  chain.module.rule('latest').test(/@tarojs[\\/]router[\\/]dist[\\/]router[\\/]spa\.js$/).enforce('pre').use('latest').loader(here('latest-page.cjs'))
}
