// Taro writes into WeChat's templates only the properties that it knows, and it knows none of accessibility:
// without this a screen reader finds nothing but unnamed boxes. Few and only where used: each costs bytes on 16 levels.
const spoken = {
  view: ['aria-label', 'aria-role', 'aria-hidden', 'aria-checked', 'aria-disabled'],
  input: ['aria-label'],
  textarea: ['aria-label'],
  canvas: ['aria-label', 'aria-role'],
}

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (template === undefined) return
      const before = template.modifyCompProps
      // Not mergeComponents: that would number the properties anew here, and the runtime would look under other numbers.
      template.modifyCompProps = (name, props) => ({
        ...(before ? before.call(template, name, props) : props),
        ...Object.fromEntries((spoken[name] ?? []).map((attribute) => [attribute, ''])),
      })
    },
  })
}
