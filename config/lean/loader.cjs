const { PLATFORM_TYPE } = require('@tarojs/shared')
const { withoutUncalled, withoutUndrawn, withoutUnset } = require('./lists.cjs')
const narrowed = require('./reconciler.cjs')
const { whole } = require('./sources.cjs')

/** A comparison with another platform is decided while building, and the minifier drops what is only for that one. */
const decided = (code) => code.replace(/\bPLATFORM_TYPE\.([A-Z]+)\b/g, (_, name) => JSON.stringify(PLATFORM_TYPE[name]))

/** `const { hooks } = require(…)` counts as using all of a module; this way webpack sees the one name. */
const plainly = (code) => code.replace("const { hooks } = require('@tarojs/runtime')", "const hooks = require('@tarojs/runtime').hooks")

const byFile = [
  [/react-reconciler[\\/]cjs[\\/]react-reconciler\.production\.min\.js$/, narrowed],
  [/@tarojs[\\/]taro[\\/]index\.js$/, plainly],
  ...(whole ? [] : [
    [/@tarojs[\\/]shared[\\/]dist[\\/]components\.js$/, withoutUndrawn],
    [/@tarojs[\\/]shared[\\/]dist[\\/]native-apis\.js$/, withoutUncalled],
    [/@tarojs[\\/]plugin-platform-weapp[\\/]dist[\\/]runtime\.js$/, (code) => withoutUndrawn(withoutUncalled(code))],
    [/@tarojs[\\/]runtime[\\/]dist[\\/]dom[\\/]style_properties\.js$/, withoutUnset],
  ]),
]

/** Takes out of Taro's runtime and React's renderer what a mini-program of ours never reaches. */
module.exports = function lean(source) {
  // What it depends on is all sources.
  this.cacheable(false)
  const edits = byFile.filter(([file]) => file.test(this.resourcePath)).map(([, edit]) => edit)
  const code = edits.reduce((text, edit) => edit(text, this.resourcePath), source)
  return /@tarojs/.test(this.resourcePath) && !/shared[\\/]dist[\\/]constants/.test(this.resourcePath) ? decided(code) : code
}
