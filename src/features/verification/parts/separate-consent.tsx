import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { TickField } from '@/ui/tick-field'
import { copy } from '../copy'
import type { Service } from './shapes'
import s from './verification.module.scss'

interface Props {
  id: string
  notice: NonNullable<Service['consent']>
  checked: boolean
  missing: boolean
  onChange: (yes: boolean) => void
}

/** Asked on its own, at the moment of use, naming who else sees the data (PI-3); the whole text is one tap away. */
export function SeparateConsent({ id, notice, checked, missing, onChange }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <View className={s.consent}>
      <TickField id={id} checked={checked} onChange={onChange} {...(missing ? { error: copy.consent.missing } : {})}>{copy.consent.agree(notice.title)}</TickField>
      <View className={s.note}>{copy.consent.who(notice.recipients.join('、'))}</View>
      <View className={s.quiet}><Button kind='plain' label={open ? copy.consent.fold : copy.consent.read} spokenLabel={`${open ? copy.consent.fold : copy.consent.read}：${notice.title}`} onTap={() => setOpen(!open)} /></View>
      {open ? notice.text.split('\n').map((line) => <View key={line} className={s.clause}>{line}</View>) : null}
    </View>
  )
}
