import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { asCallError, type CallError } from '@/client/call-error'
import { call } from '@/client/call'
import { useAction } from '@/client/use-action'
import { placeCodePattern } from '@/contract/places/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { copy } from '../keep-copy'
import type { KeptPlace } from '../keep-store'
import s from './keep.module.scss'

/** Two ways for a place to end: into another entry of the same place, or for good. Both ask twice. */
export function KeptEnd({ place, onChange }: { place: KeptPlace; onChange: () => void }) {
  return <View><Merge place={place} onChange={onChange} /><Close place={place} onChange={onChange} /></View>
}

const Problem = ({ text }: { text: string | undefined }) => (text === undefined ? null : <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{text}</View>)

function Merge({ place, onChange }: { place: KeptPlace; onChange: () => void }) {
  const words = copy.one.merge
  const code = useRef('')
  const [problem, setProblem] = useState<string>()
  const [lost, setLost] = useState<CallError | null>(null)
  const { busy, error, run } = useAction('stations.merge')
  const send = async () => {
    const typed = code.current.trim().toUpperCase()
    setLost(null)
    if (!placeCodePattern.test(typed)) return setProblem(words.missing)
    if (typed === place.code) return setProblem(words.same)
    setProblem(undefined)
    try {
      const into = await call('stations.findByCode', { code: typed }, { tapped: true })
      if (into.draft && place.status !== 'draft') return setProblem(words.draft)
      if (!(await confirm({ title: words.act, text: words.sure(into.name) }))) return
      if ((await run({ placeId: place.placeId, version: place.version, intoPlaceId: into.placeId })) !== null) onChange()
    } catch (thrown) {
      const failure = asCallError(thrown)
      if (failure.code === 'object.not_found') setProblem(words.notFound)
      else setLost(failure)
    }
  }
  const failed = error ?? lost
  return (
    <Card title={words.title}>
      <View className={s.quiet}>{words.note}</View>
      <TextField id='into' label={words.code} maxLength={24} onChange={(text) => { code.current = text }} />
      <Problem text={problem} />
      {failed === null ? null : <Failed error={failed} onRetry={onChange} />}
      <Button kind='plain' label={words.act} busy={busy} onTap={() => void send()} />
    </Card>
  )
}

function Close({ place, onChange }: { place: KeptPlace; onChange: () => void }) {
  const words = copy.one.close
  const reason = useRef('')
  const [problem, setProblem] = useState<string>()
  const { busy, error, run } = useAction('stations.close')
  const send = async () => {
    const why = reason.current.trim()
    setProblem(why.length < 2 ? words.missing : undefined)
    if (why.length < 2 || !(await confirm({ title: words.title, text: words.sure }))) return
    if ((await run({ placeId: place.placeId, version: place.version, reason: why })) !== null) onChange()
  }
  return (
    <Card title={words.title}>
      <View className={s.quiet}>{words.note}</View>
      <TextField id='why-close' label={words.reason} maxLength={100} onChange={(text) => { reason.current = text }} />
      <Problem text={problem} />
      {error === null ? null : <Failed error={error} onRetry={onChange} />}
      <Button kind='plain' label={words.act} busy={busy} onTap={() => void send()} />
    </Card>
  )
}
