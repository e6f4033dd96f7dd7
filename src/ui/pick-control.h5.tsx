import { View } from '@tarojs/components'
import { classes } from './classes'
import { copy } from './copy'
import { describedBy } from './field'
import { Icon } from './icon'
import type { PickControlProps } from './pick-control'
import { spoken } from './spoken'
import s from './field.module.scss'

/** A real select: keyboard, screen reader and the phone's own wheel come with it; Taro's H5 picker knows none of them. */
export function PickControl({ id, label, options, value, onChange, hint, error }: PickControlProps) {
  return (
    <>
      <select
        id={id}
        className={s.select}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...spoken({ label, invalid: error !== undefined, describedBy: describedBy(id, hint, error) })}
      >
        <option value='' disabled>{copy.pick}</option>
        {options.map((option) => <option key={option.code} value={option.code}>{option.name}</option>)}
      </select>
      <View className={classes(s.turned, s.over)}><Icon name='chevron' size='small' tone='quiet' /></View>
    </>
  )
}
