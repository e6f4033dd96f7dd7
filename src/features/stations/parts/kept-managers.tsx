import { useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { newRecordId } from '@/client/new-record-id'
import { useAction } from '@/client/use-action'
import { dayOf, formatDay } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { copy } from '../keep-copy'
import type { KeptWhole } from '../keep-store'
import s from './keep.module.scss'

const words = copy.one.manager

/** Who looks after it. Somebody new shows a code in person, so nobody is appointed by a typed phone. */
export function KeptManagers({ of, staff, onChange }: { of: KeptWhole; staff: boolean; onChange: () => void }) {
  const [adding, setAdding] = useState(false)
  const end = useAction('stations.endManager')
  const stop = async (managerId: string) => {
    if (!(await confirm({ title: words.end, text: words.sure }))) return
    if ((await end.run({ managerId })) === null) return
    void Taro.showToast({ title: words.ended, icon: 'none' })
    onChange()
  }
  const today = dayOf(Date.now())
  return (
    <Card title={copy.one.managers}>
      {of.managers.some(({ toOn }) => toOn === null) ? null : <View className={s.quiet}>{copy.one.noManager}</View>}
      {of.managers.map(({ managerId, nameMasked, fromOn, toOn }) => (
        <View key={managerId} className={s.head}>
          <View className={s.name}>{nameMasked}</View>
          <View className={s.quiet}>{toOn === null ? words.since(formatDay(fromOn, today)) : words.until(formatDay(fromOn, today), formatDay(toOn, today))}</View>
          {staff && toOn === null ? <Button kind='plain' label={words.end} spokenLabel={`${words.end}：${nameMasked}`} busy={end.busy} onTap={() => void stop(managerId)} /> : null}
        </View>
      ))}
      {end.error === null ? null : <Failed error={end.error} />}
      {staff ? <Button kind='soft' block label={words.add} onTap={() => setAdding(true)} /> : null}
      <Sheet title={words.add} open={adding} onClose={() => setAdding(false)}>
        <AddManager placeId={of.place.placeId} onDone={() => { setAdding(false); onChange() }} />
      </Sheet>
    </Card>
  )
}

function AddManager({ placeId, onDone }: { placeId: string; onDone: () => void }) {
  const given = useRef({ code: '', name: '' })
  const id = useRef<string>()
  const [problem, setProblem] = useState<string>()
  const { busy, error, run } = useAction('stations.addManager')
  const send = async () => {
    const code = given.current.code.replace(/\s/g, '')
    const name = given.current.name.trim()
    setProblem(/^\d{8}$/.test(code) && name.length > 0 ? undefined : words.missing)
    if (!/^\d{8}$/.test(code) || name.length === 0) return
    id.current ??= await newRecordId()
    if ((await run({ managerId: id.current, placeId, code, name })) !== null) onDone()
  }
  const said = problem ?? (error?.code === 'object.not_found' || error?.code === 'request.invalid' ? words.notFound : undefined)
  return (
    <View>
      <TextField id='manager-code' label={words.code} hint={words.codeHint} kind='number' maxLength={9} onChange={(code) => { given.current = { ...given.current, code } }} />
      <TextField id='manager-name' label={words.name} hint={words.nameHint} maxLength={60} onChange={(name) => { given.current = { ...given.current, name } }} />
      {said === undefined ? null : <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{said}</View>}
      {error === null || said !== undefined ? null : <Failed error={error} />}
      <Button block label={words.act} busy={busy} onTap={() => void send()} />
    </View>
  )
}
