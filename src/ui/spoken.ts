/**
 * What a screen reader is told. WeChat's components take `ariaLabel`, those of H5 only the hyphened attribute
 * (Taro sets `aria-*` there and drops the rest), so one place says it in both ways.
 */
export interface Spoken {
  readonly role?: 'button' | 'link' | 'radio' | 'checkbox' | 'alert' | 'status' | 'img' | 'dialog' | 'heading' | 'switch' | 'progressbar' | 'radiogroup' | 'tab' | 'list' | 'listitem' | 'textbox' | 'group' | 'region'
  readonly label?: string
  readonly hidden?: boolean
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly invalid?: boolean
  /** Id of the element that describes this one: a hint or an error. */
  readonly describedBy?: string
  readonly live?: 'polite' | 'assertive'
  readonly modal?: boolean
}

type Attributes = Record<string, string>

const onH5 = process.env.TARO_ENV === 'h5'
/** WeChat's templates carry no more than these (config/templates.cjs): the others would be sent for nothing. */
const carried = ['checked', 'disabled']
const put = (into: Attributes, name: string, value: string | boolean | undefined) => {
  if (process.env.TARO_ENV === 'weapp' && !carried.includes(name)) return
  if (value !== undefined) into[`aria-${name}`] = String(value)
}

export const spoken = ({ role, label, ...states }: Spoken): Attributes => {
  const out: Attributes = {}
  if (role !== undefined) out[onH5 ? 'role' : 'ariaRole'] = role
  if (label !== undefined) out[onH5 ? 'aria-label' : 'ariaLabel'] = label
  put(out, 'hidden', states.hidden)
  put(out, 'checked', states.checked)
  put(out, 'disabled', states.disabled)
  put(out, 'invalid', states.invalid)
  put(out, 'describedby', states.describedBy)
  put(out, 'live', states.live)
  put(out, 'modal', states.modal)
  return out
}
