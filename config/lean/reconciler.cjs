const fs = require('node:fs')
const path = require('node:path')
const { parseSync, transformFromAstSync, traverse, types: t } = require('@babel/core')

const alone = { configFile: false, babelrc: false }

/**
 * React's renderer for every host there could be, narrowed to Taro's: what Taro's host cannot do is `false` here, so the
 * minifier sees that hydration, persistence and test selectors are never reached, and doors that Taro never opens go.
 * 13 kB of the main package; what remains runs as before.
 */
module.exports = function narrowed(code, from) {
  const host = fs.readFileSync(path.join(path.dirname(require.resolve('@tarojs/react/package.json', { paths: [from] })), 'dist/react.esm.js'), 'utf8')
  const opened = (name) => name !== 'injectIntoDevTools' && new RegExp(`\\.${name}\\b`).test(host)
  const offered = new Map([...host.matchAll(/^ {4}(\w+)(?:: (true|false),|\b)/gm)].map(([, name, flag]) => [name, flag]))
  if (offered.get('supportsHydration') !== 'false') throw new Error('config/lean/reconciler.cjs: the host of @tarojs/react reads differently than in 4.2.1')

  const ast = parseSync(code, { ...alone, sourceType: 'script' })
  traverse(ast, {
    MemberExpression(at) {
      const { object, property } = at.node
      const read = !at.parentPath.isAssignmentExpression({ left: at.node })
      if (t.isIdentifier(object, { name: '$$$hostConfig' })) {
        const flag = offered.get(property.name)
        if (flag !== undefined) at.replaceWith(t.booleanLiteral(flag === 'true'))
        else if (!offered.has(property.name)) at.replaceWith(t.unaryExpression('void', t.numericLiteral(0)))
      } else if (read && t.isIdentifier(property, { name: 'dehydrated' })) at.replaceWith(t.nullLiteral())
      else if (read && t.isIdentifier(property, { name: 'isDehydrated' })) at.replaceWith(t.booleanLiteral(false))
    },
    AssignmentExpression(at) {
      const { left } = at.node
      if (t.isMemberExpression(left) && t.isIdentifier(left.object, { name: 'exports' }) && !opened(left.property.name)) at.remove()
    },
  })
  return transformFromAstSync(ast, code, { ...alone, comments: false }).code
}
