import { View } from '@tarojs/components'
import { isOpen } from '@/contract/case-states'
import { useAction } from '@/client/use-action'
import { formatDate } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Tag } from '@/ui/tag'
import { copy, stateWord } from '../copy'
import { Problem } from './problem'
import type { Seen } from './shapes'
import s from './my-data.module.scss'

const words = copy.correction

/** Where the newest correction is; a refusal says why and what next. */
export function CorrectionCard({ correction, onChanged }: { correction: NonNullable<Seen['correction']>; onChanged: () => void }) {
  const { busy, error, run } = useAction('myData.withdrawCase')
  const open = isOpen(correction.state)
  const back = async () => {
    if (!(await confirm({ title: words.backAsk, text: words.backText, yes: words.backYes }))) return
    await run({ caseId: correction.caseId, version: correction.version })
    onChanged()
  }
  const told = open
    ? [`${words.running(correction.handledBy, correction.promisedOn === null ? '' : formatDate(correction.promisedOn))}${correction.promiseTentative ? words.tentative : ''}`]
    : correction.refusal === null ? [correction.state === 'withdrawn' ? words.withdrawn : words.approved] : [correction.refusal.sentence, correction.refusal.note, correction.refusal.next]
  return (
    <Card title={words.title} extra={<Tag tone={open ? 'amber' : correction.state === 'refused' ? 'red' : 'ok'}>{stateWord(correction.state)}</Tag>}>
      {told.map((line) => (line === null || line === '' ? null : <View key={line}>{line}</View>))}
      <View className={s.note}>{words.number(correction.number)}</View>
      <Problem error={error} />
      {open ? <View className={s.buttons}><Button kind='plain' label={words.back} busy={busy} onTap={() => void back()} /></View> : null}
    </Card>
  )
}
