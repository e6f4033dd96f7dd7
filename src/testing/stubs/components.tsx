import { createElement, forwardRef, type ComponentType, type FormEvent, type ReactNode, type SyntheticEvent } from 'react'

/** @tarojs/components as plain HTML: roles and labels as a screen reader would find them, events with `detail` as a mini-program gives them. */
type Props = Record<string, unknown> & { children?: ReactNode }
type Handler = (event: SyntheticEvent & { detail: unknown }) => void

const kept = /^(id|className|style|children|role|title|src|placeholder|disabled|name|htmlFor|maxLength|data-.*|aria-.*)$/
const heard = /^on(Click|Touch(Start|Move|End|Cancel)|TransitionEnd|AnimationEnd|Scroll|Load|Error|Focus|Blur|KeyDown)$/
const renamed: Record<string, string> = { ariaLabel: 'aria-label', ariaRole: 'role', onTap: 'onClick', maxlength: 'maxLength', for: 'htmlFor' }
/** What a screen reader calls WeChat's roles is what the browser calls them. */
function htmlProps(props: Props): Props {
  const out: Props = {}
  for (const [given, value] of Object.entries(props)) {
    const name = renamed[given] ?? given.replace(/^aria([A-Z])/, (_, first: string) => `aria-${first.toLowerCase()}`)
    if (kept.test(name) || heard.test(name)) out[name] = value
  }
  return out
}

function withDetail(handler: unknown, detail: (element: HTMLInputElement) => unknown) {
  return (event: SyntheticEvent<HTMLInputElement>) => (handler as Handler | undefined)?.(Object.assign(event, { detail: detail(event.currentTarget) }))
}

const named = (tag: string, component: unknown) => Object.assign(component as ComponentType<Props>, { displayName: tag })
const box = (tag: string, more: (props: Props) => Props = () => ({})) =>
  named(tag, forwardRef<HTMLElement, Props>((props, ref) => createElement(tag, { ...htmlProps(props), ...more(props), ref })))

export const View = box('div')
export const CoverView = View, ScrollView = View, Swiper = View, SwiperItem = View, PickerView = View, PickerViewColumn = View, MovableArea = View, MovableView = View, RichText = View, RootPortal = View, Navigator = View
export const Block = ({ children }: Props) => children
export const Canvas = box('canvas')
export const Text = box('span')
export const Label = box('label')
export const Image = box('img', (props) => ({ alt: props.ariaLabel ?? '' }))
export const Button = box('button', (props) => ({ type: props.formType ?? 'button', 'data-open-type': props.openType }))
export const WebView = box('iframe')
export const Progress = box('progress', (props) => ({ value: props.percent, max: 100 }))

export const Form = box('form', (props) => ({
  onSubmit: (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    ;(props.onSubmit as Handler | undefined)?.(Object.assign(event, { detail: { value: Object.fromEntries(new FormData(event.currentTarget)) } }))
  },
}))

const text = (element: HTMLInputElement) => ({ value: element.value, cursor: element.value.length })
/** Controlled when the page gives `value`, uncontrolled when it gives `defaultValue`, as in Taro. */
const field = (tag: 'input' | 'textarea') => box(tag, (props) => ({
  ...('value' in props ? { value: props.value ?? '' } : { defaultValue: props.defaultValue }),
  ...(tag === 'input' ? { type: props.password ? 'password' : 'text' } : {}),
  onChange: withDetail(props.onInput, text),
  onFocus: withDetail(props.onFocus, text),
  onBlur: withDetail(props.onBlur, text),
  onKeyDown: (event: KeyboardEvent) => { if (event.key === 'Enter') withDetail(props.onConfirm, text)(event as unknown as SyntheticEvent<HTMLInputElement>) },
}))
export const Input = field('input'), Textarea = field('textarea')

const tick = (type: 'checkbox' | 'radio') => box('input', (props) => ({ type, value: props.value, checked: Boolean(props.checked), readOnly: true }))
export const Checkbox = tick('checkbox'), Radio = tick('radio')
export const Switch = box('input', (props) => ({ type: 'checkbox', role: 'switch', checked: Boolean(props.checked), onChange: withDetail(props.onChange, (element) => ({ value: element.checked })) }))
const group = (role: string) => box('div', (props) => ({
  role,
  onChange: (event: SyntheticEvent<HTMLElement>) => {
    const all = Array.from(event.currentTarget.querySelectorAll('input')).filter((one) => one.checked).map((one) => one.value)
    ;(props.onChange as Handler | undefined)?.(Object.assign(event, { detail: { value: role === 'radiogroup' ? all[0] : all } }))
  },
}))
export const CheckboxGroup = group('group'), RadioGroup = group('radiogroup')

/** A native picker as a select over its range; `detail.value` is the index, as in WeChat. For dates a text field. */
export const Picker = ({ children, ...props }: Props) => {
  const range = Array.isArray(props.range) ? props.range as readonly unknown[] : []
  const label = (one: unknown) => String(typeof props.rangeKey === 'string' && one && typeof one === 'object' ? Reflect.get(one, props.rangeKey) : one)
  const common = { 'aria-label': props.ariaLabel ?? props['aria-label'], disabled: props.disabled, onChange: withDetail(props.onChange, (element) => ({ value: element.value })) }
  const control = props.mode === 'date' || props.mode === 'time'
    ? createElement('input', { ...common, type: props.mode, value: props.value ?? '' })
    : createElement('select', { ...common, value: props.value ?? '' }, createElement('option', { value: '' }), range.map((one, index) => createElement('option', { key: index, value: index }, label(one))))
  return createElement('div', htmlProps(props), control, children)
}
