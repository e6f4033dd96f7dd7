import { useState } from 'react'
import { View } from '@tarojs/components'
import { outbox } from '@/client/outbox'
import { useSession } from '@/client/session'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { ListRow } from '@/ui/list-row'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { copy } from './copy'

/** Whoever leaves with something unsent is asked first: 「先发送 / 放弃」; 放弃 is the only deletion there is. */
export function SignOut() {
  const { signOut } = useSession()
  const [titles, setTitles] = useState<string>()
  const [sending, setSending] = useState(false)
  const [told, setTold] = useState<string>()
  const ask = async () => {
    if (!(await confirm({ title: copy.out.ask, text: copy.out.note, yes: copy.out.yes }))) return
    if ((await signOut()) === 'unsent') setTitles(outbox.unsent().map(({ title }) => `「${title}」`).join(''))
  }
  const sendFirst = async () => {
    setSending(true)
    setTold(copy.out.sending)
    await outbox.flush()
    setSending(false)
    if ((await signOut()) === 'unsent') return setTold(copy.out.stillUnsent)
    setTitles(undefined)
  }
  const giveUp = async () => {
    if (!(await confirm({ title: copy.out.giveUp, text: copy.out.giveUpAsk, yes: copy.out.giveUpYes }))) return
    await signOut('discard')
    setTitles(undefined)
  }
  return (
    <>
      <ListRow icon='out' title={copy.out.title} onTap={() => void ask()} />
      <Sheet title={copy.out.unsentTitle} open={titles !== undefined} onClose={() => setTitles(undefined)}>
        <View>{copy.out.unsentNote(titles ?? '')}</View>
        {told === undefined ? null : <View {...spoken({ role: 'status', live: 'polite' })}>{told}</View>}
        <Button block label={copy.out.sendFirst} busy={sending} onTap={() => void sendFirst()} />
        <Button block kind='plain' label={copy.out.giveUp} onTap={() => void giveUp()} />
      </Sheet>
    </>
  )
}
