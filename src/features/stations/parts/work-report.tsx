import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useSubscribing } from '@/client/subscribe'
import { useAction } from '@/client/use-action'
import { keeperTopics } from '@/contract/notice-topics'
import { formatAge, millisOf } from '@/contract/dates'
import { outcomesOf, type ReportOutcome } from '@/contract/places/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { Tag, type Tone } from '@/ui/tag'
import { copy as names } from '../copy'
import { copy } from '../keep-copy'
import { keepPath, type WorkReport } from '../keep-store'
import s from './keep.module.scss'
import { ReportNote } from './report-note'
import { ReportPhoto } from './report-photo'

const words = copy.reports
const tones: Record<WorkReport['state'], Tone> = { new: 'red', acknowledged: 'amber', resolved: 'ok' }

/** Longer than a report takes on a bad network: then it had waited on the phone. */
const LATE_MS = 5 * 60_000

const whenOf = ({ seenAt, at }: WorkReport): string =>
  millisOf(at) - millisOf(seenAt) > LATE_MS ? words.seen(formatAge(seenAt, Date.now()), formatAge(at, Date.now())) : words.at(formatAge(at, Date.now()))

/** One report of a place: take note, look, say what came of it. */
export function WorkReportCard({ row, onChange }: { row: WorkReport; onChange: () => void }) {
  const [choosing, setChoosing] = useState(false)
  const take = useAction('stations.acknowledge')
  const answer = useAction('stations.resolve')
  const done = (said: string) => {
    void Taro.showToast({ title: said, icon: 'none' })
    onChange()
  }
  // Who goes to look wants to hear of the next one too: one yes is good for one message (WX-5).
  const subscribe = useSubscribing(keeperTopics)
  const acknowledge = async () => {
    subscribe()
    if ((await take.run({ reportId: row.reportId, version: row.version })) !== null) done(words.taken)
  }
  const resolve = async (outcome: ReportOutcome) => {
    setChoosing(false)
    const result = await answer.run({ reportId: row.reportId, version: row.version, outcome })
    if (result !== null) done(words.told(result.told))
  }
  const error = take.error ?? answer.error
  const what = row.facility === null ? words.kinds[row.kind] : `${words.kinds[row.kind]}：${names.facilities[row.facility]}`
  return (
    <Card title={what} extra={<Tag tone={tones[row.state]}>{words.states[row.state]}</Tag>}>
      <View>{row.placeName}</View>
      <View className={s.quiet}>{whenOf(row)}{row.alike > 1 ? ` · ${words.alike(row.alike)}` : ''}</View>
      {row.risen ? <View className={s.warn}>{words.risen}</View> : null}
      <ReportNote row={row} onChange={onChange} />
      {row.fileId === null ? null : <ReportPhoto fileId={row.fileId} />}
      {error === null ? null : <Failed error={error} onRetry={onChange} />}
      <View className={s.buttons}>
        {row.state === 'new' ? <Button kind='amber' label={words.take} spokenLabel={`${words.take}：${row.placeName}，${what}`} busy={take.busy} onTap={() => void acknowledge()} /> : null}
        {row.state === 'resolved' ? null : <Button kind='soft' label={words.resolve} spokenLabel={`${words.resolve}：${row.placeName}，${what}`} busy={answer.busy} onTap={() => setChoosing(true)} />}
        <Button kind='plain' label={words.look} spokenLabel={`${words.look}：${row.placeName}`} onTap={() => void navigate(keepPath.one, { id: row.placeId })} />
      </View>
      <Sheet title={words.which} open={choosing} onClose={() => setChoosing(false)}>
        <View {...spoken({ role: 'radiogroup', label: words.which })}>
          {outcomesOf[row.kind].map((one) => {
            const { title, note } = words.outcomes[one]
            return <Choice key={one} title={title} {...(note === '' ? {} : { note })} chosen={false} onChoose={() => void resolve(one)} />
          })}
        </View>
      </Sheet>
    </Card>
  )
}
