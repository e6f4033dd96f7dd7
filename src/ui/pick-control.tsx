import { Picker, View } from '@tarojs/components'
import { classes } from './classes'
import { copy } from './copy'
import { fieldLabel } from './field'
import { Icon } from './icon'
import { spoken } from './spoken'
import s from './field.module.scss'
import p from './pick-control.module.scss'

export interface Option {
  readonly code: string
  readonly name: string
}

export interface PickControlProps {
  id: string
  label: string
  options: readonly Option[]
  value: string | undefined
  onChange: (code: string) => void
  hint?: string | undefined
  error?: string | undefined
}

/** WeChat's own picker: it costs no package bytes and every phone draws it as its owner is used to. */
export function PickControl({ id, label, options, value, onChange, hint, error }: PickControlProps) {
  const at = options.findIndex((option) => option.code === value)
  const name = options[at]?.name
  const take = (index: number) => {
    const option = options[index]
    if (option !== undefined) onChange(option.code)
  }
  return (
    <Picker
      className={p.picker}
      mode='selector'
      range={options.map((option) => option.name)}
      value={Math.max(at, 0)}
      onChange={(event) => take(Number(event.detail.value))}
      {...spoken({ label: fieldLabel(label, hint, error) })}
    >
      <View id={id} className={p.shown} {...spoken({ role: 'button', label: `${fieldLabel(label, hint, error)}，${name ?? copy.pick}` })}>
        <View className={classes(s.value, name === undefined && s.empty)}>{name ?? copy.pick}</View>
        <View className={s.turned}><Icon name='chevron' size='small' tone='quiet' /></View>
      </View>
    </Picker>
  )
}
