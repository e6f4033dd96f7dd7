import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { replace } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { useAnswer } from '@/client/use-answer'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { Icon } from '@/ui/icon'
import { Page } from '@/ui/page'
import { spoken } from '@/ui/spoken'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import { Candidates } from '../../parts/candidates'
import { ForStaff } from '../../parts/for-staff'
import { LeftList } from '../../parts/left-list'
import { Problem } from '../../parts/problem'
import { eventRoute } from '../../store'
import s from '../../parts/group.module.scss'

const words = copy.approve

/** One tap for all who are ready, but those whose tick is taken away. */
export default function ApprovePage() {
  const { id = '' } = useRouter().params
  const asked = useAnswer('groupJoin.ready', { groupJoinId: id }, { keep: false })
  const { run, busy, error } = useAction('groupJoin.approve')
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<OutputOf<'groupJoin.approve'> | null>(null)
  const ready = asked.data?.ready ?? []
  const chosen = ready.filter(({ caseId }) => !out.has(caseId))
  const names = new Map(ready.map((one) => [one.caseId, one.nameMasked]))

  const toggle = (caseId: string) => setOut((now) => new Set(now.has(caseId) ? [...now].filter((one) => one !== caseId) : [...now, caseId]))
  const approve = async () => {
    if (!(await confirm(words.yes(chosen.length)))) return
    setDone(await run({ groupJoinId: id, cases: chosen.map(({ caseId, version }) => ({ caseId, version })) }))
  }
  const again = () => {
    setDone(null)
    setOut(new Set())
    void asked.refresh()
  }
  if (done !== null) {
    return (
      <Page title={words.title} footer={<Button block label={words.back} onTap={() => void replace(eventRoute(id))} />}>
        <View className={s.done} {...spoken({ role: 'status', live: 'polite' })}><Icon name='check' tone='ok' /><View>{words.done(done.approved.length)}</View></View>
        {done.approved.length === 0 ? null : <View className={s.note}>{words.doneNote}</View>}
        <View className={s.gap}><LeftList title={words.notDone(done.left.length)} left={done.left.map((one) => ({ ...one, nameMasked: names.get(one.caseId) ?? null }))} /></View>
        {out.size > 0 || asked.data?.more === true ? <Button kind='soft' block label={words.again} onTap={again} /> : null}
      </Page>
    )
  }
  const footer = ready.length === 0 ? {} : { footer: <Button block label={chosen.length === 0 ? words.pick : words.count(chosen.length)} disabled={chosen.length === 0} busy={busy} onTap={() => void approve()} /> }
  return (
    <Page title={words.title} {...footer}>
      <ForStaff>
        {asked.data === undefined ? (asked.error === null ? <Skeleton rows={8} /> : <Failed error={asked.error} onRetry={() => void asked.refresh()} />) : (
          <View>
            <View className={s.ask} {...spoken({ role: 'heading' })}>{ready.length === 0 ? words.none : words.ask}</View>
            {ready.length === 0 ? null : <View className={s.note}>{words.note}</View>}
            <Problem error={error} />
            {ready.length === 0 ? null : <View className={s.gap}><Candidates ready={ready} out={out} onToggle={toggle} onAll={(on) => setOut(new Set(on ? [] : ready.map((one) => one.caseId)))} /></View>}
            {asked.data.more ? <View className={s.note}>{words.more}</View> : null}
            <LeftList title={words.left} left={asked.data.left} />
          </View>
        )}
      </ForStaff>
    </Page>
  )
}
