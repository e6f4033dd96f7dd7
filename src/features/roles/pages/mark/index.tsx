import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { back } from '@/client/navigate'
import { newRecordId } from '@/client/new-record-id'
import { useAction } from '@/client/use-action'
import { dayOf } from '@/contract/dates'
import { marks, type Mark } from '@/contract/roles'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Page } from '@/ui/page'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { copy } from '../../copy'
import { ForStaff } from '../../parts/for-staff'
import s from '../../parts/roles.module.scss'

const words = copy.marking

/** A member of one's own union becomes 积极分子 or 小组长 from today on. */
export default function MarkPage() {
  const given = useRef({ memberNo: '', name: '' })
  const id = useRef<string>()
  const [mark, setMark] = useState<Mark>()
  const [problem, setProblem] = useState<string>()
  const { busy, error, run } = useAction('roles.mark')
  const send = async () => {
    const { memberNo, name } = given.current
    const missing = mark === undefined ? words.missing : memberNo.trim() === '' ? copy.form.problems.memberNo : name.trim().length < 2 ? copy.form.problems.name : undefined
    setProblem(missing)
    if (missing !== undefined || mark === undefined) return
    id.current ??= await newRecordId()
    if ((await run({ markId: id.current, memberNo: memberNo.trim(), name, mark, fromOn: dayOf(Date.now()) })) !== null) await back()
  }
  const said = problem ?? (error?.code === 'object.not_found' ? words.notFound : undefined)
  return (
    <Page title={words.title} tone='card' footer={<Button block label={words.act} busy={busy} onTap={() => void send()} />}>
      <ForStaff>{() => (
        <View>
          <View className={s.ask} {...spoken({ role: 'heading' })}>{words.ask}</View>
          <View className={s.lead}>{words.note}</View>
          <TextField id='who' label={copy.form.byNo} hint={copy.form.noHint} maxLength={20} kind='document' onChange={(memberNo) => { given.current = { ...given.current, memberNo } }} />
          <TextField id='name' label={copy.form.name} hint={copy.form.nameHint} maxLength={60} onChange={(name) => { given.current = { ...given.current, name } }} />
          <View className={s.label}>{words.what}</View>
          <View {...spoken({ role: 'radiogroup', label: words.what })}>
            {marks.map((one) => <Choice key={one} title={copy.marks[one]} chosen={mark === one} onChoose={() => setMark(one)} />)}
          </View>
          {said === undefined ? null : <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{said}</View>}
          {error === null || said !== undefined ? null : <Failed error={error} />}
        </View>
      )}</ForStaff>
    </Page>
  )
}
