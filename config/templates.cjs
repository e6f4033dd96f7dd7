// What Taro writes into WeChat's templates (base.wxml, in the main package, every container on 16 levels, so each
// attribute costs some 1,000 bytes): in comes what a screen reader needs, out goes what nothing here uses.

const { whole, named, onView } = require('./lean/sources.cjs')

// Taro knows no property of accessibility: without these a screen reader finds nothing but unnamed boxes.
const spoken = {
  view: ['aria-label', 'aria-role', 'aria-checked', 'aria-disabled'],
  input: ['aria-label'],
  image: ['aria-label'],
  textarea: ['aria-label'],
  canvas: ['aria-label', 'aria-role'],
}

const inline = new Set('i abbr select acronym small bdi kbd strong big sub sup br mark meter cite object time code output u data picture tt datalist var dfn del q em s embed samp b'.split(' '))

/** WeChat's name for a long tap is another, and `catchMove` becomes catchtouchmove out of the plain one. */
const aliases = { bindLongTap: ['onLongTap', 'onLongPress'], bindTouchMove: ['onTouchMove', 'catchMove'] }
/** WeChat's own defaults are those that Taro writes, so an attribute that no page gives is not missed. */
const wanted = (name, property) => whole || (aliases[property] ?? [property.replace(/^bind/, 'on')]).some(name === 'view' ? onView : named)

const trimmed = (name, props) => ({
  ...Object.fromEntries(Object.entries(props).filter(([property]) => wanted(name, property))),
  ...Object.fromEntries((spoken[name] ?? []).map((property) => [property, ''])),
})

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (template === undefined) return
      const before = template.modifyCompProps
      // Not mergeComponents: that would number the properties anew here, and the runtime would look under other numbers.
      template.modifyCompProps = (name, props) => trimmed(name, before ? before.call(template, name, props) : props)
      const build = template.buildTemplate
      template.buildTemplate = (config) => build.call(template, config).replace(/>\s+</g, '><').replace(/" {2,}/g, '" ')
    },
  })
  // Taro takes these in unasked. They come back with the first import of Text or ScrollView.
  ctx.modifyComponentConfig(({ componentConfig: { includes } }) => {
    for (const name of ['scroll-view', 'text', 'static-text']) includes.delete(name)
    const add = includes.add.bind(includes)
    includes.add = (name) => (name === 'text' ? add('static-text') : includes, add(name))
  })
  // @tarojs/plugin-html draws these as a text; NutUI's icons are <i>.
  ctx.onParseCreateElement(({ nodeName, componentConfig }) => {
    if (inline.has(nodeName)) componentConfig.includes.add('text')
  })
}
