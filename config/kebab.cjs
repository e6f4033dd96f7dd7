// Stands for lodash.kebabcase, which NutUI's ConfigProvider uses only to turn theme keys such as nutuiColorPrimary into css names.
module.exports = (key) => String(key)
  .replace(/([a-z\d])([A-Z])|([a-zA-Z])(\d)/g, (_, lower, upper, letter, digit) => (lower ? `${lower}-${upper}` : `${letter}-${digit}`))
  .toLowerCase()
