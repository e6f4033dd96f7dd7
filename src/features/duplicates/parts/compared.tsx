import { useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { useAnswer } from '@/client/use-answer'
import { dayOf, formatDay } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { spoken } from '@/ui/spoken'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { queueRoute } from '../store'
import { ApartSheet } from './apart-sheet'
import { Decision } from './decision'
import { Problem } from './problem'
import { recordRows } from './record-rows'
import { RecordTable } from './record-table'
import type { Compared } from './shapes'
import { UndoCard } from './undo-card'
import s from './duplicates.module.scss'

const words = copy.compare

/** One check, whole: what was said, both records, the decision, or what came of it. */
export function ComparedCase({ caseId }: { caseId: string }) {
  const { data, error, refresh } = useAnswer('duplicates.compare', { caseId }, { keep: false })
  const [said, setSaid] = useState<string | null>(null)
  if (data === undefined) return error === null ? <Skeleton rows={8} /> : <Failed error={error} onRetry={() => void refresh()} />
  const done = (words: string) => {
    setSaid(words)
    void refresh()
  }
  return (
    <>
      {said === null ? null : <View className={s.done} {...spoken({ role: 'status', live: 'polite' })}>{said}</View>}
      <Head row={data} />
      <Steps row={data} onDone={done} />
      {data.others.map((other, at) => <Decision key={other.record?.personId ?? at} row={data} other={other} onDone={done} />)}
      {data.others.length === 0 ? <Alone row={data} onDone={done} /> : null}
      {data.merge === null ? null : <UndoCard row={data} merge={data.merge} onDone={done} />}
      {data.outcome === null ? null : <Button kind='plain' block label={words.toQueue} onTap={() => void navigate(queueRoute)} />}
    </>
  )
}

/** What came of it; who had asked nothing was told nothing. */
const titleOf = ({ outcome, said }: Compared): string => {
  if (outcome === null) return words.title
  return outcome === 'kept_apart' && said === null ? words.apartSheet.quiet.title : words.over[outcome]
}

function Head({ row }: { row: Compared }) {
  const until = row.outcome !== null || row.promisedOn === null ? null : words.until(formatDay(row.promisedOn, dayOf(Date.now())))
  return (
    <View className={s.head}>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{titleOf(row)}</View>
      <View className={s.note}>{words.lead(row.number, row.handledBy)}</View>
      {until === null ? null : <View className={row.overdue ? s.late : s.note}>{until}</View>}
      <View className={s.said}>
        <View>{row.said === null ? words.notSaid : `${words.said}：${copy.sayings[row.said].title}`}</View>
        {row.note === null ? null : <View>{`${words.noteSaid}：${row.note}`}</View>}
      </View>
    </View>
  )
}

/** Before anything is decided: it is taken, or handed to whoever reaches both. */
function Steps({ row, onDone }: { row: Compared; onDone: (said: string) => void }) {
  const take = useAction('desk.take')
  const pass = useAction('duplicates.passUp')
  const target = { caseId: row.caseId, version: row.version }
  const doTake = async () => {
    if ((await take.run(target)) !== null) onDone(words.taken)
  }
  const doPass = async () => {
    const passed = await pass.run(target)
    if (passed !== null) onDone(words.passed(passed.handledBy))
  }
  if (!row.may.includes('take') && !row.may.includes('pass_up')) return null
  return (
    <Card>
      <Problem error={take.error ?? pass.error} />
      <View className={s.act}>
        {row.may.includes('pass_up') ? <Button block kind={row.may.includes('take') ? 'soft' : 'main'} label={words.passUp} busy={pass.busy} onTap={() => void doPass()} /> : null}
        {row.may.includes('take') ? <Button block label={words.take} busy={take.busy} onTap={() => void doTake()} /> : null}
      </View>
    </Card>
  )
}

/** One record: nothing else has its numbers, or it is over and this is how things stand now. */
function Alone({ row, onDone }: { row: Compared; onDone: (said: string) => void }) {
  const [open, setOpen] = useState(false)
  const over = row.outcome !== null || !row.writable
  return (
    <Card title={over ? words.now : words.alone}>
      {over ? null : <View className={s.note}>{row.said === null ? words.aloneQuiet : words.aloneWhat}</View>}
      <RecordTable rows={recordRows(row.claimant, null, { document: false, phone: false })} keeps={null} />
      {row.may.includes('decide') ? <View className={s.act}><Button kind='soft' block label={row.said === null ? words.end : words.answer} onTap={() => setOpen(true)} /></View> : null}
      {open ? <ApartSheet row={row} onClose={() => setOpen(false)} onDone={(said) => { setOpen(false); onDone(said) }} /> : null}
    </Card>
  )
}
