const vm = require('node:vm')
const { parseSync, transformFromAstSync, traverse, types: t } = require('@babel/core')
const { drawn, named } = require('./sources.cjs')

const alone = { configFile: false, babelrc: false }
/** Taro makes these itself, whatever the pages draw. */
const always = new Set(['View', 'Text', 'Block', 'Slot', 'SlotView', 'NativeSlot'])

function edited(code, visitor) {
  const ast = parseSync(code, { ...alone, sourceType: 'module' })
  traverse(ast, visitor)
  return transformFromAstSync(ast, code, alone).code
}

const isList = (at) => t.isIdentifier(at.node.id) && ['internalComponents', 'components'].includes(at.node.id.name) && t.isObjectExpression(at.node.init)

/** The properties of components that no page draws; the names stay, because templates are numbered by their order. */
const withoutUndrawn = (code) => edited(code, {
  VariableDeclarator(at) {
    if (!isList(at)) return
    for (const property of at.node.init.properties) {
      if (always.has(property.key.name) || drawn(property.key.name)) continue
      property.value = t.objectExpression([])
      property.shorthand = false
    }
  },
  // So that the minifier drops what the emptied ones were made of.
  CallExpression(at) {
    if (t.isMemberExpression(at.node.callee) && at.node.callee.object.name === 'Object' && at.findParent((up) => up.isVariableDeclarator() && up.parentPath.parentPath.isProgram())) t.addComment(at.node, 'leading', '#__PURE__')
  },
})

/** Names of interfaces that answer by promise: those that no page calls. */
const withoutUncalled = (code) => edited(code, {
  VariableDeclarator(at) {
    if (!t.isIdentifier(at.node.id, { name: 'needPromiseApis' })) return
    const [list] = at.node.init.arguments
    list.elements = list.elements.filter(({ value }) => named(value))
  },
})

/** Styles that no page sets on an element; `display` is how React hides one. */
const withoutUnset = (code) => {
  const all = vm.runInNewContext(`${code.replace(/^export .*$/m, '')}\n;[...styleProperties]`)
  return `export const styleProperties = ${JSON.stringify(all.filter((name) => name === 'display' || named(name)))}`
}

module.exports = { withoutUncalled, withoutUndrawn, withoutUnset }
