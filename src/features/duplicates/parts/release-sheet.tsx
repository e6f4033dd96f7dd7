import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TickField } from '@/ui/tick-field'
import { copy } from '../copy'
import { Points } from './points'
import { Problem } from './problem'
import type { DecisionProps } from './decision'
import s from './duplicates.module.scss'

const words = copy.compare.releaseSheet

export function ReleaseSheet({ row, otherId, onClose, onDone }: DecisionProps) {
  const [checked, setChecked] = useState(false)
  const [missing, setMissing] = useState(false)
  const { run, busy, error } = useAction('duplicates.releasePhone')
  const release = async () => {
    setMissing(!checked)
    if (checked && (await run({ caseId: row.caseId, version: row.version, otherId, checked: true })) !== null) onDone(words.done)
  }
  return (
    <Sheet title={words.title} open onClose={onClose}>
      <Points lines={words.what} />
      <TickField id='checked' checked={checked} onChange={setChecked} {...(missing && !checked ? { error: words.missing } : {})}>{words.checked}</TickField>
      <View className={s.foot}>
        <Problem error={error} />
        <Button block label={words.act} busy={busy} onTap={() => void release()} />
      </View>
    </Sheet>
  )
}
