import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { newRecordId } from '@/client/new-record-id'
import { useSubscribing } from '@/client/subscribe'
import { useAction } from '@/client/use-action'
import { checkDocument, checkName, type DocumentKind } from '@/contract/identifiers'
import { Button } from '@/ui/button'
import { PickField } from '@/ui/pick-field'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { copy, documentKindList, documentWrong } from '../copy'
import { Problem } from './problem'
import s from './my-data.module.scss'

const words = copy.fix

interface Props { registered: boolean; kind: DocumentKind; onClose: () => void; onDone: () => void }

/** Empty fields, for what is registered is not spread out on the phone. Typed numbers stay in this sheet alone. */
export function FixSheet({ registered, kind: first, onClose, onDone }: Props) {
  const typed = useRef({ name: '', number: '' })
  const wish = useRef({ content: '', id: '' })
  const [kind, setKind] = useState<DocumentKind>(first)
  const [wrong, setWrong] = useState<{ name?: string; number?: string }>({})
  const { busy, error, run } = useAction('myData.correct')
  const subscribe = useSubscribing()
  const send = async () => {
    const { name, number } = typed.current
    const check = checkDocument(kind, number)
    const found = { ...(checkName(name).ok ? {} : { name: words.nameWrong }), ...(number.trim() === '' ? { number: words.numberMissing } : check.ok ? {} : { number: documentWrong(check.reason) }) }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    // Only staff's answer comes later; before the first wait, or WeChat shows nothing.
    if (registered) subscribe()
    // The same content goes out under the same id, also after a lost reply; changed, it is another wish.
    const content = JSON.stringify([name, kind, number])
    if (wish.current.content !== content) wish.current = { content, id: await newRecordId() }
    const done = await run({ correctionId: wish.current.id, name, documentKind: kind, documentNumber: number })
    if (done === null) return
    void Taro.showToast({ title: done.done ? words.done : words.sent, icon: 'none' })
    onDone()
  }
  return (
    <Sheet title={words.title} open onClose={onClose}>
      <View className={s.sheet}>
        <View className={s.note}>{registered ? words.staff : words.free}</View>
        <TextField id='fixName' label={words.name} maxLength={60} {...(wrong.name === undefined ? {} : { error: wrong.name })} onChange={(value) => { typed.current.name = value }} />
        <PickField id='fixKind' label={words.kind} options={documentKindList} value={kind} onChange={(code) => setKind(code as DocumentKind)} />
        <TextField id='fixNumber' key={kind} kind={kind === 'resident_id' ? 'resident' : 'document'} label={words.number} maxLength={24} {...(wrong.number === undefined ? {} : { error: wrong.number })} initial={typed.current.number} onChange={(value) => { typed.current.number = value }} />
        <Problem error={error} />
        <Button block label={registered ? words.actStaff : words.actFree} busy={busy} onTap={() => void send()} />
      </View>
    </Sheet>
  )
}
