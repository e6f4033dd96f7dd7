import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useAction } from '@/client/use-action'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import { Problem } from './problem'
import s from './my-data.module.scss'

const words = copy.consents.again

type Notice = OutputOf<'myData.consentTexts'>[number]

/** A notice to be read once more: why it is asked, who will see the data, the whole text one tap away, what agreeing means. */
export function ConsentAgain({ notice, onChanged }: { notice: Notice; onChanged: () => void }) {
  const { busy, error, run } = useAction('myData.giveConsent')
  const [open, setOpen] = useState(false)
  const agree = async () => {
    const given = await run({ purpose: notice.purpose, version: notice.version })
    if (given !== null) void Taro.showToast({ title: words.done, icon: 'none' })
    onChanged()
  }
  const fold = open ? words.fold : words.read
  return (
    <Card tone='amber' title={notice.title}>
      <View>{words.why[notice.lack]}</View>
      <View className={s.note}>{copy.consents.version(notice.version)} · {copy.consents.to(notice.recipients.join('、'))}</View>
      <View className={s.fold}><Button kind='plain' label={fold} spokenLabel={`${fold}：${notice.title}`} onTap={() => setOpen(!open)} /></View>
      {open ? notice.text.split('\n').map((line) => <View key={line} className={s.note}>{line}</View>) : null}
      <View className={s.note}>{words.means}</View>
      <Problem error={error} />
      <View className={s.buttons}><Button kind='soft' label={words.act} spokenLabel={words.to(notice.title)} busy={busy} onTap={() => void agree()} /></View>
    </Card>
  )
}
