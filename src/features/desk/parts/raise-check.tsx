import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { newRecordId } from '@/client/new-record-id'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import { copy, pageOfKind } from '../copy'
import { Problem } from './problem'
import type { OpenCase } from './shapes'
import s from './desk.module.scss'

const doubled = ['duplicate_document', 'duplicate_phone']

/** The way out of a number that another record has too (MEM-11): who reaches both looks. */
export function RaiseCheck({ row }: { row: OpenCase }) {
  const { run, busy, error } = useAction('duplicates.raise')
  const [said, setSaid] = useState<string | null>(null)
  // Made once: a tap after a lost reply is the same wish.
  const caseId = useRef<string | null>(null)
  if (!row.writable || row.may.length === 0 || !row.flags.some((flag) => doubled.includes(flag))) return null
  const raise = async () => {
    caseId.current ??= await newRecordId()
    const raised = await run({ caseId: caseId.current, fromCaseId: row.caseId })
    if (raised === null) return
    setSaid(copy.raised(raised.handledBy, raised.here))
    const page = pageOfKind('duplicates.check')
    if (raised.here && page !== undefined) await navigate(page, { id: raised.caseId })
  }
  return (
    <View className={s.raise}>
      <Problem error={error} />
      {said === null ? <Button kind='soft' label={copy.act.raise} busy={busy} onTap={() => void raise()} /> : <View className={s.done} {...spoken({ role: 'status', live: 'polite' })}>{said}</View>}
    </View>
  )
}
