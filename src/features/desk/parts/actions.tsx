import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { copy } from '../copy'
import { AskSheet } from './ask-sheet'
import { MatchSheet } from './match-sheet'
import { Problem } from './problem'
import { RefuseSheet } from './refuse-sheet'
import type { OpenCase } from './shapes'
import { useDeeds } from './use-deeds'
import { useKeys } from './use-keys'
import s from './desk.module.scss'

type Open = 'ask' | 'refuse' | 'match' | null

/** What may be done now, by tap or by letter; nothing that may not be done is shown. */
export function Actions({ row, wide }: { row: OpenCase; wide: boolean }) {
  const [open, setOpen] = useState<Open>(null)
  const { take, ask, approve, refuse, match } = useDeeds()
  const may = (deed: OpenCase['may'][number]) => row.may.includes(deed)
  const target = { caseId: row.caseId, version: row.version }
  const doTake = () => void take.act(target)
  const doApprove = async () => {
    if (await confirm(copy.approveAsk)) void approve.act(target)
  }
  const when = (deed: OpenCase['may'][number], act: () => void) => (may(deed) && open === null ? act : undefined)
  useKeys({ t: when('take', doTake), a: when('approve', () => void doApprove()), r: when('ask', () => setOpen('ask')), x: when('refuse', () => setOpen('refuse')) })
  if (row.may.length === 0) return null
  const close = () => setOpen(null)
  return (
    <View className={wide ? s.actions : s.actionsPhone}>
      <Problem error={take.error ?? approve.error} />
      <View className={s.buttons}>
        {may('take') ? <Button block={!wide} label={copy.act.take} busy={take.busy} onTap={doTake} /> : null}
        {may('approve') ? <Button block={!wide} label={copy.act.approve} busy={approve.busy} onTap={() => void doApprove()} /> : null}
        {may('ask') ? <Button kind='soft' label={copy.act.ask} onTap={() => setOpen('ask')} /> : null}
        {may('refuse') ? <Button kind='plain' label={copy.act.refuse} onTap={() => setOpen('refuse')} /> : null}
        {may('match_employer') ? <Button kind='plain' label={copy.act.match} onTap={() => setOpen('match')} /> : null}
      </View>
      {wide ? <View className={s.keys}>{copy.keys}</View> : null}
      {open === 'ask' ? <AskSheet row={row} deed={ask} open onClose={close} /> : null}
      {open === 'refuse' ? <RefuseSheet row={row} deed={refuse} open onClose={close} /> : null}
      {open === 'match' ? <MatchSheet row={row} deed={match} open onClose={close} /> : null}
    </View>
  )
}
