import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { isOpen } from '@/contract/case-states'
import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import { copy, decisionOf, pageOfKind } from '../copy'
import { useDesk, type SheetName } from '../store'
import { ApproveSheet } from './approve-sheet'
import { AskSheet } from './ask-sheet'
import { MatchSheet } from './match-sheet'
import { Problem } from './problem'
import { RefuseSheet } from './refuse-sheet'
import type { OpenCase } from './shapes'
import { useDeeds } from './use-deeds'
import { useKeys } from './use-keys'
import s from './desk.module.scss'

type May = OpenCase['may'][number]
const deedOf: Readonly<Record<SheetName, May | null>> = { ask: 'ask', approve: 'approve', refuse: 'refuse', match: 'match_employer', reveal: null }
const keyed = ['take', 'approve', 'ask', 'refuse'] as const

interface Props { row: OpenCase; wide: boolean; onNext: () => void }

/** What may be done now, by tap or by letter, and how it went; nothing that may not be done is shown. */
export function Actions({ row, wide, onNext }: Props) {
  const { sheet, open, close } = useDesk()
  const { take, ask, approve, refuse, match, acknowledge, error, done } = useDeeds(row)
  const may = (deed: May) => row.may.includes(deed)
  const doTake = () => void take.act({ caseId: row.caseId, version: row.version })
  const ready = (deed: May, act: () => void) => (may(deed) && !take.busy ? act : undefined)
  useKeys({ t: ready('take', doTake), a: ready('approve', () => open('approve')), r: ready('ask', () => open('ask')), x: ready('refuse', () => open('refuse')) })
  // Somebody else was quicker: what can no longer be done is not asked any longer.
  const deed = sheet === null ? null : deedOf[sheet]
  const gone = deed !== null && !row.may.includes(deed)
  useEffect(() => {
    if (gone) close()
  }, [gone, close])
  const page = pageOfKind(row.kind)
  const letters = keyed.filter(may).map((one) => copy.keys[one])
  const props = { row, onClose: close }
  return (
    <View className={wide ? s.actions : s.actionsPhone}>
      {done === null ? null : <View className={s.done} {...spoken({ role: 'status', live: 'polite' })}>{done}</View>}
      {sheet === null ? <Problem error={error} /> : null}
      <View className={s.buttons}>
        {may('take') ? <Button block={!wide} label={copy.act.take} busy={take.busy} onTap={doTake} /> : null}
        {may('acknowledge') ? <Button block={!wide} label={copy.act.acknowledge} busy={acknowledge.busy} onTap={() => void acknowledge.act({ caseId: row.caseId, version: row.version })} /> : null}
        {may('decide') && page !== undefined ? <Button block={!wide} kind={may('take') ? 'soft' : 'main'} label={copy.act.decide} onTap={() => void navigate(page, { id: row.caseId })} /> : null}
        {may('approve') ? <Button block={!wide} label={decisionOf(row.kind).act} busy={approve.busy} onTap={() => open('approve')} /> : null}
        {may('ask') ? <Button kind='soft' label={copy.act.ask} disabled={ask.busy} onTap={() => open('ask')} /> : null}
        {may('refuse') ? <Button kind='plain' label={copy.act.refuse} disabled={refuse.busy} onTap={() => open('refuse')} /> : null}
        {may('match_employer') ? <Button kind='plain' label={copy.act.match} disabled={match.busy} onTap={() => open('match')} /> : null}
        {done !== null && (!isOpen(row.state) || row.state === 'needs_info') ? <Button kind='soft' label={wide ? copy.next : copy.backToList} onTap={onNext} /> : null}
        {wide ? <View className={s.keys}>{[copy.keys.step, ...letters].join('　')}</View> : null}
      </View>
      {sheet === 'approve' && may('approve') ? <ApproveSheet {...props} deed={approve} /> : null}
      {sheet === 'ask' && may('ask') ? <AskSheet {...props} deed={ask} /> : null}
      {sheet === 'refuse' && may('refuse') ? <RefuseSheet {...props} deed={refuse} /> : null}
      {sheet === 'match' && may('match_employer') ? <MatchSheet {...props} deed={match} /> : null}
    </View>
  )
}
