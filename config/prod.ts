import type { UserConfigExport } from '@tarojs/cli'

const compress = [
  'arrows', 'booleans', 'collapse_vars', 'comparisons', 'computed_props', 'conditionals', 'dead_code', 'evaluate', 'hoist_props', 'if_return', 'inline',
  'loops', 'negate_iife', 'properties', 'reduce_funcs', 'reduce_vars', 'sequences', 'switches', 'toplevel', 'typeofs', 'unused',
]

/**
 * What is released. Taro's own terser settings are timid and write Chinese as \uXXXX,
 * six bytes a character: a mini-program is UTF-8, three bytes, and pays by the byte.
 */
export const prod = {
  terser: {
    enable: true,
    config: {
      ecma: 2016,
      compress: { ecma: 2016, passes: 2, ...Object.fromEntries(compress.map((name) => [name, true])) },
      // Taro's H5 settings keep function names and quote every key.
      keep_fnames: false,
      output: { ecma: 2016, ascii_only: false, comments: false, quote_keys: false, keep_quoted_props: false },
    },
  },
  mini: {},
  h5: {},
} satisfies UserConfigExport<'webpack5'>
