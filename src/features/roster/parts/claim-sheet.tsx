import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { clockOf } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { ShortCode } from '@/ui/short-code'
import { TextField } from '@/ui/text-field'
import { LAST_SIGNS } from '../columns'
import { copy } from '../copy'
import { Problem } from './problem'
import s from './roster.module.scss'

const words = copy.members

/** The person stands there with the document: its last signs are typed, and a code is shown that they type into their own phone. */
export function ClaimSheet({ membershipId, onClose }: { membershipId: string; onClose: () => void }) {
  const typed = useRef('')
  const { run, busy, error } = useAction('roster.claimCode')
  const [shown, setShown] = useState<{ code: string; expiresAt: string } | null>(null)
  const ask = async () => setShown(await run({ membershipId, lastSigns: typed.current.trim() }))
  return (
    <Sheet title={words.claim} open onClose={onClose}>
      <View className={s.note}>{words.claimNote}</View>
      {shown === null ? (
        <View className={s.form}>
          <TextField id='claim-last' kind='document' label={words.last} hint={words.lastHint} maxLength={LAST_SIGNS + 6} onChange={(value) => { typed.current = value }} />
          <Problem error={error} />
          <Button block label={words.claimAct} busy={busy} onTap={() => void ask()} />
        </View>
      ) : (
        <View>
          <ShortCode code={shown.code} label={words.claim} />
          <View className={s.note}>{words.claimUntil(clockOf(shown.expiresAt))}</View>
        </View>
      )}
    </Sheet>
  )
}
