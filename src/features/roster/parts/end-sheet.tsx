import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { endReasons, type EndReason } from '../columns'
import { copy } from '../copy'
import type { Member } from '../store'
import { Problem } from './problem'
import s from './roster.module.scss'

const words = copy.members

/** Somebody who came by list and never signed in: why they are on it no more. */
export function EndSheet({ member, onClose, onDone }: { member: Member; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState<EndReason | null>(null)
  const [missing, setMissing] = useState(false)
  const { run, busy, error } = useAction('roster.endMember')
  const end = async () => {
    if (reason === null) return setMissing(true)
    if ((await run({ membershipId: member.membershipId, reason })) === null) return
    void Taro.showToast({ title: words.ended, icon: 'none' })
    onDone()
  }
  return (
    <Sheet title={words.end} open onClose={onClose}>
      <View className={s.note}>{words.endNote(member.name ?? member.memberNo)}</View>
      <View {...spoken({ role: 'radiogroup', label: words.endPick })}>
        {endReasons.map((one) => <Choice key={one} title={words.endReasons[one]} chosen={reason === one} onChoose={() => { setMissing(false); setReason(one) }} />)}
      </View>
      <Problem error={error} text={missing ? words.endMissing : undefined} />
      <Button block label={words.endAct} busy={busy} onTap={() => void end()} />
    </Sheet>
  )
}
