import type { ComponentEngine } from './packages'

// WeChat's own elements are empty shells here, but they must keep the properties that a test looks at.
const properties: Record<string, readonly string[]> = {
  input: ['value', 'placeholder', 'type', 'disabled', 'maxlength', 'password', 'name'],
  textarea: ['value', 'placeholder', 'disabled', 'maxlength', 'name'],
  button: ['disabled', 'formType', 'openType', 'loading'],
  image: ['src', 'mode'],
  switch: ['checked', 'disabled', 'name'],
  checkbox: ['value', 'checked', 'disabled'],
  radio: ['value', 'checked', 'disabled'],
  picker: ['mode', 'range', 'value', 'disabled', 'start', 'end'],
  map: ['latitude', 'longitude', 'markers', 'scale'],
  'rich-text': ['nodes'],
  'web-view': ['src'],
  navigator: ['url', 'openType'],
}

export function registerBuiltIns(engine: ComponentEngine): void {
  for (const [id, names] of Object.entries(properties)) {
    engine.register({ id, tagName: `wx-${id}`, template: '<slot/>', properties: Object.fromEntries(names.map((name) => [name, { type: null, value: null }])) })
  }
}
