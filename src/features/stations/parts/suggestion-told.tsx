import { View } from '@tarojs/components'
import { dayOf, formatDay } from '@/contract/dates'
import { navigate, replace } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { AgeNote, Failed, Skeleton } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { copy } from '../place-copy'
import { placeRoute, suggestRoute } from '../store'
import s from './place.module.scss'

type Told = OutputOf<'stations.suggestion'>
const words = copy.suggest
const open: readonly Told['state'][] = ['submitted', 'in_review', 'needs_info']

const where = ({ state, ended, overdue, handledBy, promisedOn, promiseTentative }: Told): string | null => {
  if (!open.includes(state)) return state === 'approved' ? (ended ? words.ended : words.approved) : null
  if (overdue) return words.late(handledBy)
  return promisedOn === null ? null : words.reading(handledBy, formatDay(promisedOn, dayOf(Date.now())), promiseTentative)
}

/** What became of a suggestion: who has it and until when, or why not and what next. */
export function SuggestionTold({ suggestionId }: { suggestionId: string }) {
  const { data, error, at, refresh } = useAnswer('stations.suggestion', { suggestionId })
  if (data === undefined) return error === null ? <Skeleton rows={4} /> : <Failed error={error} onRetry={() => void refresh()} />
  const { placeCode, refusal } = data
  const line = where(data)
  return (
    <>
      <Card title={data.name} extra={<Tag tone={data.state === 'approved' ? 'ok' : 'plain'}>{words.states[data.state]}</Tag>}>
        <View className={s.small}>{words.number(data.number)}</View>
        {line === null ? null : <View>{line}</View>}
        {refusal === null ? null : <View>{`${refusal.sentence}${refusal.next}`}</View>}
      </Card>
      {placeCode === null ? null : <Button block kind='amber' label={words.opened} onTap={() => void navigate(placeRoute, { code: placeCode })} />}
      <View className={s.middle}><Button kind='plain' label={words.another} onTap={() => void replace(suggestRoute)} /></View>
      <AgeNote at={at} />
    </>
  )
}
