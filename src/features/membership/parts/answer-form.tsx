import { View } from '@tarojs/components'
import { replace, switchTab } from '@/client/navigate'
import { sentence } from '@/client/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { homeRoute, statusRoute } from '../store'
import { AnswerFields } from './answer-fields'
import { Question } from './question'
import { Received } from './received'
import type { Options, Status } from './shapes'
import { Said } from './status-head'
import { TypedField } from './typed-field'
import { useAnswering } from './use-answering'
import { Waiting } from './waiting'

export function AnswerForm({ status, options }: { status: Status; options: Options }) {
  const answering = useAnswering(status)
  const { asked, draft, problems, busy, refused, waiting, receipt, change, handIn } = answering
  const toStatus = () => void replace(statusRoute(status.applicationId))
  if (receipt !== null) return <Page title={copy.answer.title} tone='card' footer={<Button block label={copy.answer.go} onTap={toStatus} />}><Received receipt={receipt} title={copy.answer.done} /></Page>
  if (waiting !== null) {
    return (
      <Page title={copy.answer.title} tone='card' footer={<Button block kind='soft' label={copy.sent.home} onTap={() => void switchTab(homeRoute)} />}>
        <Waiting entry={waiting} why={copy.answer.waitingWhy} />
      </Page>
    )
  }
  if (!answering.ready) return <Page title={copy.answer.title} tone='card'><Skeleton rows={5} /></Page>
  return (
    <Page title={copy.answer.title} tone='card' footer={<Button block busy={busy} label={copy.answer.hand} onTap={() => void handIn()} />}>
      {refused === null ? null : <Trouble code={refused} onLook={toStatus} />}
      <Question ask={copy.answer.ask} note={copy.answer.note} />
      {status.asked?.note ? <Said note={status.asked.note} /> : null}
      <View><AnswerFields asked={asked} draft={draft} problems={problems} status={status} options={options} change={change} /></View>
      <TypedField id='note' label={copy.answer.noteField} value={draft.note} maxLength={500} onChange={(note) => change({ note })} />
    </Page>
  )
}

function Trouble({ code, onLook }: { code: string; onLook: () => void }) {
  const { what, next } = sentence(code)
  return (
    <Card tone='amber' title={what}>
      <View>{code === 'case.state_changed' ? copy.answer.changed : next}</View>
      {code === 'case.state_changed' ? <Button kind='soft' label={copy.answer.go} onTap={onLook} /> : null}
    </Card>
  )
}
