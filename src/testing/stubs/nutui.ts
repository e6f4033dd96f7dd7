/**
 * One component at a time out of NutUI's CommonJS build, as the babel plugin does it in a real build:
 * the package's own index would load all eighty of them, and an animation library with its canvas.
 */
const folder = '@nutui/nutui-react-taro/dist/cjs/packages/'
type Loaded = Record<string, unknown>

const seen: Loaded = { __esModule: true }

module.exports = new Proxy(seen, {
  get(target, name) {
    if (typeof name !== 'string' || name in target) return target[String(name)]
    const loaded = require(`${folder}${name.toLowerCase()}/index.js`) as Loaded
    target[name] = loaded[name] ?? loaded.default ?? loaded
    return target[name]
  },
})
