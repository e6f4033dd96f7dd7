import type { UserConfigExport } from '@tarojs/cli'

/** Building while one works: source maps, and the pages of the development server ask the host for data. */
export const dev = {
  logger: { quiet: false, stats: false },
  mini: {},
  h5: {
    // The default wraps every module in eval, which the host's content security policy forbids.
    sourceMapType: 'cheap-module-source-map',
    devServer: {
      port: Number(process.env.H5_PORT ?? 10086),
      open: false,
      proxy: [{ context: ['/api', '/files'], target: `http://127.0.0.1:${process.env.PORT ?? 8787}` }],
    },
  },
} satisfies UserConfigExport<'webpack5'>
