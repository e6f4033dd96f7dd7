import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { newRecordId } from '@/client/new-record-id'
import { useAction } from '@/client/use-action'
import { useAnswer } from '@/client/use-answer'
import { dayOf } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Page } from '@/ui/page'
import { spoken } from '@/ui/spoken'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import { ClaimSheet } from '../../parts/claim-sheet'
import { ForStaff } from '../../parts/for-staff'
import { emptyPaper, nextLine, paperProblems, toEntry, type PaperDraft, type PaperProblem } from '../../parts/paper-draft'
import { PaperForm } from '../../parts/paper-form'
import { Problem } from '../../parts/problem'
import s from '../../parts/group.module.scss'

const words = copy.paper

/** 代录: what somebody signed on paper, line by line. Nothing of it is kept on this phone. */
export default function PaperPage() {
  const { id = '', code = '' } = useRouter().params
  const options = useAnswer('membership.options', {})
  const { data: event } = useAnswer('groupJoin.find', { code }, { skip: code === '' })
  const { run, busy, error } = useAction('groupJoin.enter')
  const [draft, setDraft] = useState<PaperDraft>(() => emptyPaper(dayOf(Date.now())))
  const [line, setLine] = useState(0)
  const [problems, setProblems] = useState<readonly PaperProblem[]>([])
  const [done, setDone] = useState<{ applicationId: string; number: string } | null>(null)
  const [claiming, setClaiming] = useState(false)
  const recordId = useRef<string>()
  const change = (part: Partial<PaperDraft>) => {
    setProblems((now) => now.filter((field) => !(field in part)))
    setDraft((now) => ({ ...now, ...part }))
  }
  // What the event says already is not asked of every line.
  useEffect(() => {
    if (event !== undefined) setDraft((now) => ({ ...now, platformCode: event.platformCode ?? now.platformCode, occupationCode: event.occupationCode ?? now.occupationCode, streetCode: event.union.streetCode ?? now.streetCode }))
  }, [event])
  const enter = async () => {
    const wrong = paperProblems(draft, event?.employer !== null && event !== undefined)
    setProblems(wrong)
    if (wrong.length > 0 || options.data === undefined) return
    recordId.current ??= await newRecordId()
    setDone(await run(toEntry(draft, { groupJoinId: id, applicationId: recordId.current }, options.data)))
  }
  const next = () => {
    recordId.current = undefined
    setDraft(nextLine)
    setLine((now) => now + 1)
    setDone(null)
  }
  if (done !== null) {
    return (
      <Page title={words.title} tone='card' footer={<Button block label={words.next} onTap={next} />}>
        <View className={s.done} {...spoken({ role: 'status', live: 'polite' })}><Icon name='check' tone='ok' /><View>{words.done(draft.name)}</View></View>
        <View className={s.note}>{words.number(done.number)}</View>
        <View className={s.gap}><Button kind='soft' block label={words.claim} onTap={() => setClaiming(true)} /></View>
        <View className={s.note}>{words.claimNote}</View>
        {claiming ? <ClaimSheet caseId={done.applicationId} onClose={() => setClaiming(false)} /> : null}
      </Page>
    )
  }
  const told = error?.code === 'request.invalid' ? words.problems[error.issues[0]?.path ?? ''] : undefined
  return (
    <Page title={words.title} tone='card' footer={<Button block label={words.act} busy={busy} onTap={() => void enter()} />}>
      <ForStaff>
        <View className={s.ask} {...spoken({ role: 'heading' })}>{words.ask}</View>
        <View className={s.note}>{words.note}</View>
        {options.data === undefined ? (options.error === null ? <Skeleton rows={6} /> : <Failed error={options.error} onRetry={() => void options.refresh()} />) : (
          <View className={s.gap} key={line}><PaperForm draft={draft} problems={problems} options={options.data} change={change} /></View>
        )}
        {problems.length > 0 ? <Problem error={null} text={words.missing} /> : <Problem error={error} text={told} />}
      </ForStaff>
    </Page>
  )
}
