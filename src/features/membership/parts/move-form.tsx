import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { PickField } from '@/ui/pick-field'
import { Card } from '@/ui/card'
import { spoken } from '@/ui/spoken'
import { navigate } from '@/client/navigate'
import { sentence } from '@/client/words'
import { copy as joining } from '../copy'
import { copy } from '../life-copy'
import { consentsRoute } from '../store'
import { EmployerField } from './employer-field'
import { Problem } from './problem'
import { Question } from './question'
import { said } from './said'
import { StepUnion } from './step-union'
import { useOptions } from './use-options'
import type { Moving } from './use-move'
import { useUnions } from './use-unions'
import s from './join.module.scss'

const words = copy.work

/** Three choices on one page, each shown when the one before is made. */
export function MoveForm({ move, onGiveUp }: { move: Moving; onGiveUp: () => void }) {
  const { draft, problems, change, refused } = move
  const options = useOptions().data
  const answer = useUnions(draft)
  const unions = { ...answer, data: answer.data ?? null }
  const platform = draft.door === 'platform'
  return (
    <View>
      {refused === null ? null : <Refused code={refused.code} onGiveUp={onGiveUp} />}
      <Question ask={words.ask} note={words.note} />
      <View id='door-field' {...spoken({ role: 'radiogroup', label: words.ask })}>
        <Choice title={words.platform} chosen={platform} onChoose={() => change({ door: 'platform' })} />
        <Choice title={words.employer} chosen={draft.door === 'unsure'} onChoose={() => change({ door: 'unsure' })} />
      </View>
      <Problem id='door-error' text={said(problems, 'door')} />
      {platform ? (
        <PickField
          id='platformCode' label={joining.place.platform} options={options?.platforms ?? []} value={draft.platformCode ?? undefined}
          error={said(problems, 'platformCode')} onChange={(platformCode) => change({ platformCode })}
        />
      ) : null}
      {draft.door === 'unsure' ? <EmployerField draft={draft} problems={problems} change={change} /> : null}
      {draft.door === null ? null : (
        <PickField
          id='streetCode' label={joining.place.street} hint={joining.place.streetHint} options={options?.streets ?? []} value={draft.streetCode ?? undefined}
          error={said(problems, 'streetCode')} onChange={(streetCode) => change({ streetCode })}
        />
      )}
      {draft.door === null || draft.streetCode === null ? null : <StepUnion draft={{ ...draft, mode: 'transfer' }} problems={problems} change={change} unions={unions} />}
    </View>
  )
}

/** What the new union's cloud said no to; everything chosen stands below. */
function Refused({ code, onGiveUp }: { code: string; onGiveUp: () => void }) {
  const own = (words.refused as Readonly<Record<string, { what: string; next: string }>>)[code]
  const { what, next } = own ?? sentence(code)
  return (
    <View {...spoken({ role: 'alert', live: 'assertive' })}>
      <Card tone='amber' title={what}>
        <View>{next}</View>
        <View className={s.actions}>
          {code === 'consent.needed' ? <Button kind='soft' label={words.agree} onTap={() => void navigate(consentsRoute)} /> : null}
          <Button kind='plain' label={words.giveUp} onTap={onGiveUp} />
        </View>
      </Card>
    </View>
  )
}
