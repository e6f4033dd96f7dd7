import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { CallError } from '@/client/call-error'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { spoken } from '@/ui/spoken'
import { AgeNote, Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { Problem } from './problem'
import { Question } from './question'
import { Reader } from './reader'
import { said } from './said'
import type { UnionOption } from './shapes'
import type { StepProps } from './step-props'
import s from './join.module.scss'

export interface Unions {
  readonly data: readonly UnionOption[] | null
  readonly at: number | null
  readonly error: CallError | null
  readonly loading: boolean
  readonly refresh: () => unknown
}

const noteOf = (union: UnionOption, first: boolean): string =>
  [first ? copy.union.recommended : undefined, copy.union.kinds[union.kind], union.confirmed ? undefined : copy.union.unconfirmed].filter(Boolean).join(' · ')

/** The first is recommended and already chosen; the catch-all is always among them, so nobody ends without a union (MEM-4). */
export function StepUnion({ draft, problems, change, unions }: StepProps & { unions: Unions }) {
  const { data } = unions
  const stale = data !== null && !data.some(({ id }) => id === draft.union?.id)
  useEffect(() => {
    if (stale) change({ union: data?.[0] ?? null })
  }, [stale, data, change])
  return (
    <View>
      <Question ask={draft.mode === 'transfer' ? copy.union.askTransfer : copy.union.ask} note={copy.union.note} />
      {data === null ? <Missing unions={unions} /> : (
        <View id='organizationId-field' {...spoken({ role: 'radiogroup', label: copy.union.ask })}>
          {data.map((union, index) => (
            <Choice key={union.id} title={union.name} note={noteOf(union, index === 0)} chosen={draft.union?.id === union.id} onChoose={() => change({ union })} />
          ))}
        </View>
      )}
      <Problem id='organizationId-error' text={problems.organizationId !== undefined && data === null ? copy.problem('organizationId', 'unreachable') : said(problems, 'organizationId')} />
      {draft.union === null || data === null ? null : <Reader draft={draft} union={draft.union} recommended={data[0] ?? null} />}
      {unions.error === null ? null : <AgeNote at={unions.at} />}
    </View>
  )
}

function Missing({ unions }: { unions: Unions }) {
  const { error } = unions
  if (error === null) return <Skeleton rows={4} />
  if (error.code === 'object.not_found') return <Card tone='amber'>{copy.union.employerGone}</Card>
  return (
    <View>
      <Failed error={{ code: error.code }} onRetry={() => void unions.refresh()} />
      <View className={s.note}>{copy.union.offlineNext}</View>
    </View>
  )
}
