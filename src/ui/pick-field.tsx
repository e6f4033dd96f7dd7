import { View } from '@tarojs/components'
import { classes } from './classes'
import { Field } from './field'
import { PickControl, type Option } from './pick-control'
import s from './field.module.scss'

interface Props {
  id: string
  label: string
  options: readonly Option[]
  /** Code of the chosen option; undefined: nothing chosen yet. */
  value: string | undefined
  onChange: (code: string) => void
  hint?: string
  error?: string
}

export function PickField({ id, label, options, value, onChange, hint, error }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <View className={classes(s.box, error !== undefined && s.wrong)}>
        <PickControl id={id} label={label} options={options} value={value} onChange={onChange} hint={hint} error={error} />
      </View>
    </Field>
  )
}
