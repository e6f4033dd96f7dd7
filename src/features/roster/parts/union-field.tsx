import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import { Choice } from '@/ui/choice'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import type { Union } from '../store'
import s from './roster.module.scss'

const pauseMs = 300
const shown = 6

/** A union within reach, by a part of the name; whoever has only one need not choose. */
export function UnionField({ chosen, onChoose }: { chosen: Union | undefined; onChoose: (union: Union) => void }) {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  const [settled, setSettled] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  const { data } = useAnswer('roster.places', { q }, { keep: false })
  const only = q === '' && data?.length === 1 ? data[0] : undefined
  useEffect(() => {
    if (only !== undefined && chosen === undefined) onChoose(only)
  }, [only, chosen, onChoose])
  if (only !== undefined) return <View className={s.file}>{only.name}</View>
  // Once chosen it stands alone until something else is typed.
  const others = chosen !== undefined && (typed.trim() === '' || typed === settled) ? [] : (data ?? []).filter(({ id }) => id !== chosen?.id)
  return (
    <View>
      <TextField id='union' label={copy.union.label} hint={copy.union.hint} maxLength={50} onChange={setTyped} />
      {data?.length === 0 ? <View className={s.quiet}>{copy.union.none}</View> : null}
      <View {...spoken({ role: 'radiogroup', label: copy.union.label })}>
        {[...(chosen === undefined ? [] : [chosen]), ...others].slice(0, shown).map((union) => <Choice key={union.id} title={union.name} chosen={chosen?.id === union.id} onChoose={() => { setSettled(typed); onChoose(union) }} />)}
      </View>
    </View>
  )
}
