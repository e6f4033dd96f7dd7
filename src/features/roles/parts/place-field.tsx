import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import type { Role } from '@/contract/roles'
import type { OutputOf } from '@/features/contracts'
import { Choice } from '@/ui/choice'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import s from './roles.module.scss'

type Place = OutputOf<'roles.places'>[number]
const pauseMs = 300
const shown = 6

/** Unions in which this role may be granted by the caller, by a part of the name. */
export function PlaceField({ role, chosen, onChoose }: { role: Role; chosen: Place | undefined; onChoose: (place: Place) => void }) {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  const { data } = useAnswer('roles.places', { role, q }, { keep: false })
  // Once chosen it stands alone until something else is typed.
  const others = chosen !== undefined && typed.trim() === '' ? [] : (data ?? []).filter(({ id }) => id !== chosen?.id)
  return (
    <View>
      <TextField id='place' label={copy.form.place} hint={copy.form.placeHint} maxLength={50} onChange={setTyped} />
      {data?.length === 0 ? <View className={s.quiet}>{copy.form.none}</View> : null}
      <View {...spoken({ role: 'radiogroup', label: copy.form.place })}>
        {[...(chosen === undefined ? [] : [chosen]), ...others].slice(0, shown).map((place) => <Choice key={place.id} title={place.name} chosen={chosen?.id === place.id} onChoose={() => onChoose(place)} />)}
      </View>
    </View>
  )
}
