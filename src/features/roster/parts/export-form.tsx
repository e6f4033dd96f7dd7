import { useState } from 'react'
import { View } from '@tarojs/components'
import { call } from '@/client/call'
import type { Role } from '@/contract/roles'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PickField } from '@/ui/pick-field'
import { spoken } from '@/ui/spoken'
import { SwitchRow } from '@/ui/switch-row'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import type { Union } from '../store'
import { Problem } from './problem'
import s from './roster.module.scss'
import { UnionField } from './union-field'
import type { useMadeFile } from './use-made-file'

const words = copy.export
type Format = keyof typeof words.formats
const formats = (Object.keys(words.formats) as Format[]).map((code) => ({ code, name: words.formats[code] }))

/** Which members, masked or in full, and why in full. */
export function ExportForm({ held, file, onMade }: { held: readonly Role[]; file: ReturnType<typeof useMadeFile>; onMade: () => void }) {
  const [union, setUnion] = useState<Union>()
  const [subtree, setSubtree] = useState(false)
  const [format, setFormat] = useState<Format>('xlsx')
  const [full, setFull] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const above = held.some((role) => role !== 'chair')
  const make = async () => {
    setProblem(union === undefined ? copy.start.union : full && reason.trim().length < 2 ? words.reasonMissing : undefined)
    if (union === undefined || (full && reason.trim().length < 2)) return
    const wish = { organizationId: union.id, subtree, format, full, ...(full ? { reason: reason.trim() } : {}) }
    await file.make(wish, (exportId, options) => call('roster.exportMembers', { exportId, ...wish }, options))
    onMade()
  }
  return (
    <Card>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{words.ask}</View>
      <View className={s.note}>{words.note}</View>
      <UnionField chosen={union} onChoose={setUnion} />
      {above ? <SwitchRow title={words.subtree} on={subtree} onToggle={() => setSubtree(!subtree)} /> : null}
      {process.env.TARO_ENV === 'h5' ? <PickField id='format' label={words.format} options={formats} value={format} onChange={(code) => setFormat(code as Format)} /> : null}
      {above ? <SwitchRow title={words.full} note={words.fullNote} on={full} onToggle={() => setFull(!full)} /> : null}
      {full ? <TextField id='reason' label={words.reason} hint={words.reasonHint} maxLength={200} onChange={setReason} /> : null}
      <Problem text={problem} error={file.error} />
      <Button block label={words.act} busy={file.busy} onTap={() => void make()} />
    </Card>
  )
}
