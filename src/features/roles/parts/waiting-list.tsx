import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { useAction } from '@/client/use-action'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm as ask } from '@/ui/confirm'
import { More } from '@/ui/more'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { shortDay } from './dates'
import { PaperPhoto } from './paper-photo'
import s from './roles.module.scss'

type Proposal = OutputOf<'roles.proposals'>['rows'][number]

/** What waits for a second pair of eyes. `onChange`: somebody holds a role now who did not. */
export function WaitingList({ onChange }: { onChange: () => unknown }) {
  const first = useAnswer('roles.proposals', {}, { keep: false })
  const pages = usePages(first, (cursor) => call('roles.proposals', { cursor }))
  const confirming = useAction('roles.confirm')
  const declining = useAction('roles.decline')
  const decide = async (row: Proposal, question: Parameters<typeof ask>[0], run: typeof confirming.run) => {
    if (!(await ask(question))) return
    await run({ proposalId: row.proposalId })
    void first.refresh()
    void onChange()
  }
  const error = confirming.error ?? declining.error ?? first.error
  return (
    <Card title={copy.waiting}>
      {error === null ? null : <Failed error={error} onRetry={() => void first.refresh()} />}
      {first.data === undefined && first.error === null ? <Skeleton rows={2} /> : null}
      {first.data !== undefined && pages.rows.length === 0 ? <View className={s.quiet}>{copy.waitingNone}</View> : null}
      {pages.rows.map((row) => (
        <View key={row.proposalId} className={s.row}>
          <View className={s.name}>{row.nameMasked} · {copy.roles[row.role]}</View>
          <View className={s.quiet}>{row.organizationName} · {copy.until(shortDay(row.fromOn), row.toOn === null ? null : shortDay(row.toOn))}</View>
          {row.electedOn === null ? null : <View className={s.quiet}>{copy.elected(shortDay(row.electedOn))}</View>}
          {row.role === 'chair' ? <View className={s.quiet}>{row.paperNo === null ? (row.electionFileId === null ? copy.noPaper : '') : copy.paperNo(row.paperNo)}</View> : null}
          {row.electionFileId === null ? null : <PaperPhoto fileId={row.electionFileId} />}
          {row.mayConfirm ? null : <View className={s.quiet}>{row.byMe ? copy.waitingMine : copy.waitingOther}</View>}
          <View className={s.buttons}>
            {row.mayConfirm ? <Button label={copy.confirm} spokenLabel={`${copy.confirm}，${row.nameMasked}`} busy={confirming.busy} onTap={() => void decide(row, copy.confirmAsk(row.nameMasked, copy.roles[row.role], row.organizationName), confirming.run)} /> : null}
            {row.mayConfirm || row.byMe ? <Button kind={row.mayConfirm ? 'plain' : 'soft'} label={row.byMe ? copy.takeBack : copy.decline} spokenLabel={`${row.byMe ? copy.takeBack : copy.decline}，${row.nameMasked}`} busy={declining.busy} onTap={() => void decide(row, copy.declineAsk, declining.run)} /> : null}
          </View>
        </View>
      ))}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </Card>
  )
}
