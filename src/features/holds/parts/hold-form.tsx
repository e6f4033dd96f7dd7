import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { heldThings } from '../contract'
import { copy } from '../copy'
import { useHold } from './use-hold'
import s from './holds.module.scss'

const words = copy.form

export function HoldForm({ onDone }: { onDone: () => unknown }) {
  const { what, choose, change, send, busy, problem, error } = useHold(onDone)
  const person = what === 'person'
  return (
    <Card title={words.title}>
      <View className={s.label}>{words.what}</View>
      <View {...spoken({ role: 'radiogroup', label: words.what })}>
        {heldThings.map((thing) => <Choice key={thing} {...words.things[thing]} chosen={what === thing} onChoose={() => choose(thing)} />)}
      </View>
      <TextField id='number' label={person ? words.number : words.caseNumber} hint={person ? words.numberHint : words.caseNumberHint} maxLength={30} onChange={(number) => change({ number })} />
      <TextField id='reason' label={words.reason} hint={words.reasonHint} maxLength={100} onChange={(reason) => change({ reason })} />
      <TextField id='until' label={words.until} hint={words.untilHint} maxLength={12} onChange={(until) => change({ until })} />
      {problem === undefined ? null : <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{problem}</View>}
      {error === null ? null : <Failed error={error} />}
      <View className={s.act}><Button block label={words.act} busy={busy} onTap={() => void send()} /></View>
    </Card>
  )
}
