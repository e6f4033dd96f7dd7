import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { back } from '@/client/navigate'
import { newRecordId } from '@/client/new-record-id'
import { useAction } from '@/client/use-action'
import { dayOf, isDay } from '@/contract/dates'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chip } from '@/ui/chip'
import { PickField } from '@/ui/pick-field'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { TextField } from '@/ui/text-field'
import { copy } from '../keep-copy'
import type { KeptPlace } from '../keep-store'
import s from './keep.module.scss'

const words = copy.check
type List = OutputOf<'stations.checklists'>['rows'][number]
interface Answer { readonly ok: boolean | null; readonly note: string }
const unseen: Answer = { ok: null, note: '' }

/** Each item is there, is not there, or was not looked at; nothing is ticked beforehand. */
export function CheckForm({ place, lists }: { place: KeptPlace; lists: readonly List[] }) {
  const [list, setList] = useState<List['list']>(place.kind === 'service_centre' ? 'standard' : 'acceptance')
  const [on, setOn] = useState<string>(dayOf(Date.now()))
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const [problem, setProblem] = useState<string>()
  const id = useRef<string>()
  const { busy, error, run } = useAction('stations.keepCheck')
  const [kept, setKept] = useState<boolean | null>(null)
  const chosen = lists.find((one) => one.list === list)
  const answer = (code: string, part: Partial<Answer>) => setAnswers((before) => ({ ...before, [code]: { ...(before[code] ?? unseen), ...part } }))
  const send = async () => {
    setProblem(isDay(on) ? undefined : copy.form.badDay)
    if (!isDay(on) || chosen === undefined) return
    id.current ??= await newRecordId()
    const items = chosen.items.map(({ code }) => ({ code, ok: answers[code]?.ok ?? null, note: answers[code]?.note.trim() || null }))
    const check = await run({ checkId: id.current, placeId: place.placeId, list, on, items })
    if (check !== null) setKept(check.passed)
  }
  if (kept !== null) return <Card title={kept ? words.passed : words.failed}><Button block label={words.back} kind='soft' onTap={() => void back()} /></Card>
  return (
    <View>
      <Card title={place.name}>
        <PickField id='list' label={words.which} options={lists.map((one) => ({ code: one.list, name: copy.one.lists[one.list] }))} value={list} onChange={(code) => { setList(code as List['list']); setAnswers({}); id.current = undefined }} />
        <TextField id='on' label={words.on} hint={copy.form.openedHint} maxLength={10} initial={on} onChange={setOn} {...(problem === undefined ? {} : { error: problem })} />
        {chosen?.confirmed === false ? <View className={s.warn}>{words.unconfirmed}</View> : null}
      </Card>
      {chosen?.items.map(({ code, text, needed }) => {
        const { ok } = answers[code] ?? unseen
        return (
          <Card key={code}>
            <View className={s.head}><View className={s.name}>{text}</View>{needed ? <Tag>{words.needed}</Tag> : null}</View>
            <View className={s.chips} {...spoken({ role: 'radiogroup', label: text })}>
              <Chip one label={words.ok} on={ok === true} onToggle={() => answer(code, { ok: true })} />
              <Chip one label={words.not} on={ok === false} onToggle={() => answer(code, { ok: false })} />
              <Chip one label={words.open} on={ok === null} onToggle={() => answer(code, { ok: null })} />
            </View>
            {ok === false ? <TextField id={`note-${code}`} label={words.note} maxLength={100} onChange={(note) => answer(code, { note })} /> : null}
          </Card>
        )
      })}
      {error === null ? null : <Failed error={error} />}
      <Button block id='keep-check' label={words.act} busy={busy} onTap={() => void send()} />
    </View>
  )
}
