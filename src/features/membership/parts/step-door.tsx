import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { doors } from '../doors'
import { Problem } from './problem'
import { Question } from './question'
import { said } from './said'
import type { StepProps } from './step-props'
import { TypedField } from './typed-field'
import s from './join.module.scss'

/** MEM-3 … MEM-6: four doors, found by a question about work; the fifth way in is a transfer, not a second membership (MEM-2). */
export function StepDoor({ draft, problems, change }: StepProps) {
  const transfer = draft.mode === 'transfer'
  return (
    <View>
      {transfer ? (
        <Card tone='amber' title={copy.door.transferTitle}>
          <View className={s.note}>{copy.door.transferNote}</View>
        </Card>
      ) : null}
      <Question ask={copy.door.ask} note={copy.door.note} />
      <View id='door-field' {...spoken({ role: 'radiogroup', label: copy.door.ask })}>
        {doors.map((door) => (
          <Choice key={door} {...copy.door.choices[door]} chosen={draft.door === door} onChoose={() => change({ door })} />
        ))}
      </View>
      <Problem id='door-error' text={said(problems, 'door')} />
      {transfer ? (
        <TypedField
          id='previousUnion' label={copy.door.previous} hint={copy.door.previousHint} error={said(problems, 'previousUnion')}
          value={draft.previousUnion} maxLength={100} onChange={(previousUnion) => change({ previousUnion })}
        />
      ) : null}
      <View className={s.middle}>
        <Button
          kind='plain' label={transfer ? copy.door.notMember : copy.door.transfer}
          onTap={() => change({ mode: transfer ? 'join' : 'transfer' })}
        />
      </View>
    </View>
  )
}
