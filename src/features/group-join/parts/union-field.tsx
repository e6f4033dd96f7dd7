import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import { Choice } from '@/ui/choice'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import type { Union } from './shapes'
import s from './group.module.scss'

const words = copy.open
const pauseMs = 300
const shown = 5

/** Unions within reach, those for riders first; who has one only is asked nothing. */
export function UnionField({ chosen, onChoose }: { chosen: Union | undefined; onChoose: (union: Union) => void }) {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  const { data } = useAnswer('groupJoin.unions', { q }, { keep: false })
  const only = q === '' && data?.length === 1 ? data[0] : undefined
  useEffect(() => {
    if (only !== undefined && chosen === undefined) onChoose(only)
  }, [only, chosen, onChoose])
  const others = chosen !== undefined && typed.trim() === '' ? [] : (data ?? []).filter(({ id }) => id !== chosen?.id)
  return (
    <View>
      {only !== undefined && chosen?.id === only.id ? <View className={s.label}>{words.union}</View> : <TextField id='union' label={words.union} hint={words.unionHint} maxLength={50} onChange={setTyped} />}
      {data?.length === 0 ? <View className={s.note}>{words.none}</View> : null}
      <View {...spoken({ role: 'radiogroup', label: words.union })}>
        {[...(chosen === undefined ? [] : [chosen]), ...others].slice(0, shown).map((union) => (
          <Choice key={union.id} title={union.name} note={copy.unionKinds[union.kind]} chosen={chosen?.id === union.id} onChoose={() => onChoose(union)} />
        ))}
      </View>
    </View>
  )
}
