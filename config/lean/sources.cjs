// What the sources of the pages name: an interface, a property or a component of Taro's that none of them names can stay out.
const fs = require('node:fs')
const path = require('node:path')

const src = path.resolve(__dirname, '../../src')
const notShipped = /(^|[\\/])(cloud|testing|journeys|bench)[\\/]|\.test\.tsx?$|\.h5\.tsx?$/

const pages = fs.readdirSync(src, { recursive: true })
  .filter((file) => /\.tsx?$/.test(file) && !notShipped.test(file))
  .map((file) => fs.readFileSync(path.join(src, file), 'utf8'))

const plain = (name) => name.replaceAll('-', '').toLowerCase()
const found = (pattern, texts = pages) => texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name))
const plainSet = (names) => new Set(names.map(plain))

const words = plainSet(found(/([A-Za-z][\w-]*)/g))
/** Written otherwise than `name={…}` on a component: handed on in an object, say. */
const loose = plainSet(found(/([A-Za-z][\w-]*)(?![\w=-])/g))

/** `Button as NativeButton`: Taro's name, and the one in this file. */
const imported = found(/import\s*\{([^}]*)\}\s*from '@tarojs\/components'/g)
  .flatMap((names) => names.split(','))
  .map((name) => name.replace(/^\s*type\s/, '').trim().split(/\s+as\s+/))
const drawn = new Set(imported.map(([name]) => name))
const views = [...new Set(imported.filter(([name]) => name === 'View').map((names) => names.at(-1)))]
const onViews = plainSet(found(/([A-Za-z][\w-]*)=/g, found(new RegExp(`<(?:${views.join('|')})\\b([^<]*)`, 'g'))))

const foreign = pages.some((text) => text.includes("from '@nutui/"))

module.exports = {
  /** Whether a page uses NutUI. Its icons are HTML. */
  foreign,
  /** Nothing is left out: foreign components may use anything, and while somebody develops, the next line they write may. */
  whole: foreign || process.env.NODE_ENV === 'development',
  /** Whether a page writes this word, in whatever spelling (`hover-class`, `hoverClass`). Any place counts, so it errs on the safe side. */
  named: (word) => words.has(plain(word)),
  /** The same of a property of View: it stands on one, or somewhere on no component at all. */
  onView: (word) => loose.has(plain(word)) || onViews.has(plain(word)),
  /** Whether a page draws this component of Taro's, by its name in JSX. */
  drawn: (name) => drawn.has(name),
}
