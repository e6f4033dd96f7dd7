import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, traverse, types as t } from '@babel/core'

const root = join(__dirname, '../..')
const template = readFileSync(join(root, 'dist/weapp/base.wxml'), 'utf8')
const shipped = (file: string) => file.endsWith('.tsx') && !/\.(test|h5)\.tsx$|^(testing|journeys|bench)\//.test(file)
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter, at: number) => `${at > 0 ? '-' : ''}${letter.toLowerCase()}`)
/** Of React or of Taro itself, not of WeChat. */
const own: Record<string, string | null> = { className: 'class', onClick: 'bindtap', catchMove: 'catchtouchmove', defaultValue: 'value', key: null, ref: null, children: null }
const attributeOf = (name: string) => (name in own ? own[name]! : name.startsWith('on') ? `bind${name.slice(2).toLowerCase()}` : dashed(name))

/** Every property that a page gives to one of WeChat's components: `button open-type`. */
function given(file: string): string[] {
  const ast = parseSync(readFileSync(join(root, 'src', file), 'utf8'), { configFile: false, babelrc: false, parserOpts: { plugins: ['typescript', 'jsx'], sourceType: 'module' } })
  if (ast === null) throw new Error(`${file} could not be read`)
  const names = new Map<string, string>()
  const found: string[] = []
  traverse(ast, {
    ImportDeclaration({ node }) {
      if (node.source.value !== '@tarojs/components') return
      for (const one of node.specifiers) if (t.isImportSpecifier(one) && t.isIdentifier(one.imported)) names.set(one.local.name, dashed(one.imported.name))
    },
    JSXOpeningElement({ node }) {
      const tag = t.isJSXIdentifier(node.name) ? names.get(node.name.name) : undefined
      for (const one of tag === undefined ? [] : node.attributes) {
        const attribute = t.isJSXAttribute(one) && t.isJSXIdentifier(one.name) ? attributeOf(one.name.name) : null
        if (attribute !== null) found.push(`${tag} ${attribute}`)
      }
    },
  })
  return found
}

test('what a page gives to one of WeChat’s components stands in its template, however the build trims the templates', () => {
  const all = new Set(readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(shipped).flatMap(given))
  const carried = (one: string) => new RegExp(`<${one.split(' ')[0]} [^>]*\\b${one.split(' ')[1]}="`).test(template)
  expect(all.size).toBeGreaterThan(20)
  expect([...all].filter((one) => !carried(one))).toEqual([])
})
