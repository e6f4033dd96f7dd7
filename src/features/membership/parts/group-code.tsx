import { useRef, useState } from 'react'
import * as v from 'valibot'
import { View } from '@tarojs/components'
import { groupCode } from '@/contract/group-join'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/text-field'
import { groupCopy as words } from '../group-copy'
import s from './join.module.scss'

/** For who stands at the event and cannot scan. */
export function GroupCode({ onCode }: { onCode: (code: string) => void }) {
  const [open, setOpen] = useState(false)
  const [wrong, setWrong] = useState(false)
  const typed = useRef('')
  const use = () => {
    const code = typed.current.normalize('NFKC').replace(/\s/g, '')
    if (v.is(groupCode, code)) onCode(code)
    else setWrong(true)
  }
  if (!open) return <View className={s.middle}><Button kind='plain' label={words.have} onTap={() => setOpen(true)} /></View>
  return (
    <View>
      <TextField
        id='group-code' kind='number' label={words.code} hint={words.codeHint} maxLength={12} {...(wrong ? { error: words.codeWrong } : {})}
        onChange={(value) => { typed.current = value; setWrong(false) }} onConfirm={use}
      />
      <Button kind='soft' block label={words.use} onTap={use} />
    </View>
  )
}
