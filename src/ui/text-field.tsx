import { useEffect, useRef, useState } from 'react'
import { Input, View } from '@tarojs/components'
import { classes } from './classes'
import { describedBy, Field, fieldLabel } from './field'
import { spoken } from './spoken'
import s from './field.module.scss'

/** `document`: letters and digits of any identity document · `resident`: digits and X only (WeChat's own keyboard) */
export type TextKind = 'text' | 'phone' | 'document' | 'resident' | 'number'

interface Props {
  id: string
  label: string
  hint?: string
  error?: string
  /** Read once: Taro's inputs flicker when a value is pushed back while somebody types. Another `key` begins anew. */
  initial?: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Enter, or the keyboard's own key for being ready. */
  onConfirm?: () => void
  kind?: TextKind
  maxLength?: number
  placeholder?: string
}

const onH5 = process.env.TARO_ENV === 'h5'
const keyboards = { text: 'text', phone: 'number', document: 'text', resident: 'idcard', number: 'number' } as const
const web = { text: {}, phone: { inputMode: 'tel', autocomplete: 'tel' }, document: { autocapitalize: 'characters' }, resident: { autocapitalize: 'characters' }, number: { inputMode: 'numeric' } } as const

export function TextField({ id, label, hint, error, initial = '', onChange, onBlur, onConfirm, kind = 'text', maxLength = 140, placeholder }: Props) {
  const [first] = useState(initial)
  const ref = useRef<HTMLInputElement>(null)
  // Taro's H5 input reads no default value, and every render would write a `value` again over what was typed.
  useEffect(() => {
    if (onH5 && ref.current !== null && first !== '') ref.current.value = first
  }, [first])
  const wrong = error !== undefined
  // On H5 the real input stands inside Taro's element: what is said must be said of that one.
  const said = onH5
    ? { nativeProps: { id, spellcheck: false, ...web[kind], ...spoken({ label, invalid: wrong, describedBy: describedBy(id, hint, error) }) } }
    : { id, ...spoken({ label: fieldLabel(label, hint, error), invalid: wrong }) }
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <View className={classes(s.box, wrong && s.wrong)}>
        <Input
          ref={ref}
          className={s.input}
          type={onH5 ? 'text' : keyboards[kind]}
          defaultValue={first}
          maxlength={maxLength}
          placeholder={placeholder ?? ''}
          placeholderClass={s.placeholder ?? ''}
          onInput={(event) => onChange(event.detail.value)}
          onBlur={() => onBlur?.()}
          onConfirm={() => onConfirm?.()}
          {...said}
        />
      </View>
    </Field>
  )
}
