import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { canOpen, sendFile } from './open-file'
import { Problem } from './problem'
import { useFile } from './use-file'
import s from './my-data.module.scss'

const words = copy.take

/** One file of everything, made and opened in one tap; what WeChat can't show is sent on in a second one. */
export function TakeOut({ onChanged }: { onChanged: () => void }) {
  const make = useAction('myData.exportData')
  const file = useFile()
  const [ready, setReady] = useState(false)
  const [toSend, setToSend] = useState<string | null>(null)
  const [unsent, setUnsent] = useState(false)
  const shown = canOpen('application/json')
  const take = async (format: 'pdf' | 'json') => {
    const made = await make.run({ format })
    if (made === null) return
    setReady(true)
    if (format === 'json' && !shown) setToSend(await file.fetch(made.fileId))
    else await file.open(made.fileId, `application/${format}`)
    onChanged()
  }
  const busy = make.busy || file.busy
  return (
    <Card title={words.title}>
      <View className={s.note}>{words.note}</View>
      {ready ? <View {...spoken({ role: 'status', live: 'polite' })}>{words.ready}</View> : null}
      <Problem error={make.error ?? file.error} text={unsent ? words.unsent : undefined} />
      <View className={s.buttons}>
        <Button kind='soft' label={words.pdf} busy={busy} onTap={() => void take('pdf')} />
        {toSend === null ? <Button kind='plain' label={words.json} disabled={busy} onTap={() => void take('json')} /> : <Button kind='plain' label={words.send} onTap={() => void sendFile(toSend, words.fileName).then((sent) => setUnsent(!sent))} />}
      </View>
      {shown ? null : <View className={s.note}>{words.jsonElsewhere}</View>}
    </Card>
  )
}
