import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { copy, fieldWord } from '../copy'
import { Problem } from './problem'
import type { OpenCase } from './shapes'
import s from './desk.module.scss'

interface Props { row: OpenCase; keys: readonly string[]; onClose: () => void; onShown: (values: Readonly<Record<string, string>>) => void }

/** PI-7: every look at a full number asks for a reason and is recorded. */
export function RevealSheet({ row, keys, onClose, onShown }: Props) {
  const reason = useRef('')
  const [missing, setMissing] = useState(false)
  const { run, busy, error } = useAction('desk.reveal')
  const look = async () => {
    if (reason.current.trim().length < 2) return setMissing(true)
    const values = await run({ caseId: row.caseId, fields: keys.slice(0, 5), reason: reason.current.trim() })
    if (values === null) return
    onShown(Object.fromEntries(values.map(({ key, value }) => [key, value])))
    onClose()
  }
  return (
    <Sheet title={copy.reveal.title} open onClose={onClose}>
      <View className={s.lead}>{copy.reveal.what(keys.slice(0, 5).map(fieldWord))}</View>
      <TextField id='reveal-reason' label={copy.reveal.why} hint={copy.reveal.hint} maxLength={200} {...(missing ? { error: copy.reveal.missing } : {})} onChange={(value) => { reason.current = value; setMissing(false) }} />
      <View className={s.sheetFoot}>
        <Problem error={error} />
        <Button block label={copy.reveal.act} busy={busy} onTap={() => void look()} />
      </View>
    </Sheet>
  )
}
