import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { canOpen } from './open-file'
import { Problem } from './problem'
import { useFile } from './use-file'
import s from './my-data.module.scss'

const words = copy.take

/** One file of everything, made and opened in one tap. */
export function TakeOut({ onChanged }: { onChanged: () => void }) {
  const make = useAction('myData.exportData')
  const file = useFile()
  const [ready, setReady] = useState(false)
  const take = async (format: 'pdf' | 'json') => {
    const made = await make.run({ format })
    if (made === null) return
    setReady(true)
    await file.open(made.fileId, `application/${format}`)
    onChanged()
  }
  const busy = make.busy || file.busy
  return (
    <Card title={words.title}>
      <View className={s.note}>{words.note}</View>
      {ready ? <View {...spoken({ role: 'status', live: 'polite' })}>{words.ready}</View> : null}
      <Problem error={make.error ?? file.error} />
      <View className={s.buttons}>
        <Button kind='soft' label={words.pdf} busy={busy} onTap={() => void take('pdf')} />
        {canOpen('application/json') ? <Button kind='plain' label={words.json} disabled={busy} onTap={() => void take('json')} /> : null}
      </View>
      {canOpen('application/json') ? null : <View className={s.note}>{words.jsonElsewhere}</View>}
    </Card>
  )
}
