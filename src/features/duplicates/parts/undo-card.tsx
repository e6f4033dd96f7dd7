import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { dayOf, formatDay } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { Points } from './points'
import { Problem } from './problem'
import type { Compared } from './shapes'
import s from './duplicates.module.scss'

const words = copy.compare.undo

/** What undoing would do, before anybody confirms it. */
const told = ({ back, stays, losses }: NonNullable<Compared['merge']>): string[] => [
  words.back(back),
  ...(['changed', 'cases', 'memberships', 'files'] as const).filter((key) => stays[key] > 0).map((key) => words.stays[key](stays[key])),
  ...losses.map((code) => words.losses[code]),
]

export function UndoCard({ row, merge, onDone }: { row: Compared; merge: NonNullable<Compared['merge']>; onDone: (said: string) => void }) {
  const why = useRef('')
  const [missing, setMissing] = useState(false)
  const { run, busy, error } = useAction('duplicates.undo')
  if (merge.undone) return null
  if (!row.may.includes('undo')) return <Card title={words.title}><View className={s.note}>{words.too}</View></Card>
  const undo = async () => {
    const note = why.current.trim()
    setMissing(note.length < 2)
    if (note.length < 2 || !(await confirm(words.ask))) return
    if ((await run({ caseId: row.caseId, version: row.version, note })) !== null) onDone(words.done)
  }
  return (
    <Card title={words.title}>
      <View className={s.note}>{words.until(formatDay(dayOf(merge.undoUntil), dayOf(Date.now())))}</View>
      <Points lines={told(merge)} />
      <TextField id='undo-note' label={words.why} hint={words.whyHint} maxLength={200} {...(missing ? { error: words.missing } : {})} onChange={(value) => { why.current = value; setMissing(false) }} />
      <Problem error={error} />
      <Button kind='soft' block label={words.act} busy={busy} onTap={() => void undo()} />
    </Card>
  )
}
