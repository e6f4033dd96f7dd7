import { useCallback, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { replace } from '@/client/navigate'
import { newRecordId } from '@/client/new-record-id'
import { useAction } from '@/client/use-action'
import { useAnswer } from '@/client/use-answer'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { PickField } from '@/ui/pick-field'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../../copy'
import { ForStaff } from '../../parts/for-staff'
import { emptyOpening, fromChoices, hourChoices, toEvent, type Opening } from '../../parts/opening'
import { Problem } from '../../parts/problem'
import { UnionField } from '../../parts/union-field'
import { eventRoute } from '../../store'
import s from '../../parts/group.module.scss'

const words = copy.open
const days = words.days.map((name, index) => ({ code: String(index), name }))
const hours = hourChoices.map((count) => ({ code: String(count), name: words.hoursOf(count) }))
const any = { code: '', name: words.any }

/** Opens an event: a union, a place, a time; the code is there at once. */
export default function OpenPage() {
  const [opening, setOpening] = useState<Opening>(emptyOpening)
  const [problem, setProblem] = useState<string>()
  const { run, busy, error } = useAction('groupJoin.open')
  const id = useRef<string>()
  const change = useCallback((part: Partial<Opening>) => {
    setProblem(undefined)
    setOpening((now) => ({ ...now, ...part }))
  }, [])
  const open = async () => {
    id.current ??= await newRecordId()
    const input = toEvent(opening, id.current, Date.now())
    if (typeof input === 'string') return setProblem(words.problems[input])
    const event = await run(input)
    if (event !== null) await replace(eventRoute(event.groupJoinId))
  }
  const told = error?.code === 'request.invalid' ? (words.problems[error.issues[0]?.path ?? ''] ?? words.failed) : problem
  return (
    <Page title={copy.events.open} tone='card' footer={<Button block label={words.act} busy={busy} onTap={() => void open()} />}>
      <ForStaff>
        <View className={s.ask} {...spoken({ role: 'heading' })}>{words.ask}</View>
        <View className={s.note}>{words.note}</View>
        <Form opening={opening} change={change} />
        <Problem error={error} text={told} />
      </ForStaff>
    </Page>
  )
}

function Form({ opening, change }: { opening: Opening; change: (part: Partial<Opening>) => void }) {
  const { data: options } = useAnswer('membership.options', {})
  const choose = useCallback((union: NonNullable<Opening['union']>) => change({ union }), [change])
  const from = [...(opening.day === 0 ? [{ code: 'now', name: words.fromNow }] : []), ...fromChoices.map((time) => ({ code: time, name: time }))]
  const platforms = [any, ...(options?.platforms ?? [])]
  const occupations = [any, ...(options?.occupations ?? []).filter(({ group }) => opening.platformCode === undefined || group === 'platform')]
  return (
    <View className={s.gap}>
      <UnionField chosen={opening.union} onChoose={choose} />
      <TextField id='place' label={words.place} hint={words.placeHint} maxLength={60} onChange={(place) => change({ place })} />
      <PickField id='day' label={words.day} options={days} value={String(opening.day)} onChange={(day) => change({ day: Number(day), from: day === '0' ? 'now' : '09:00' })} />
      <PickField id='from' label={words.from} options={from} value={opening.from} onChange={(time) => change({ from: time })} />
      <PickField id='hours' label={words.hours} options={hours} value={String(opening.hours)} onChange={(count) => change({ hours: Number(count) })} />
      <PickField id='platformCode' label={words.platform} options={platforms} value={opening.platformCode ?? ''} onChange={(code) => change({ platformCode: code === '' ? undefined : code, occupationCode: undefined })} />
      <PickField id='occupationCode' label={words.occupation} hint={words.prefill} options={occupations} value={opening.occupationCode ?? ''} onChange={(code) => change({ occupationCode: code === '' ? undefined : code })} />
    </View>
  )
}
