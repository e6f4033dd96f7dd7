import { useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { dayOf, formatDay } from '@/contract/dates'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { TextField } from '@/ui/text-field'
import { copy } from '../../copy'
import { ForReviewers } from '../../parts/for-reviewers'
import { Problem } from '../../parts/problem'
import s from '../../parts/desk.module.scss'

const words = copy.card
const onH5 = process.env.TARO_ENV === 'h5'

function Check() {
  const code = useRef('')
  const [missing, setMissing] = useState(false)
  const [member, setMember] = useState<OutputOf<'membership.checkCard'> | null>(null)
  const { run, busy, error } = useAction('membership.checkCard')
  const check = async (text: string) => {
    if (text.trim() === '') return setMissing(true)
    setMember(await run({ code: text.trim() }))
  }
  const again = () => {
    code.current = ''
    setMember(null)
  }
  const scan = async () => {
    const seen = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => null)
    if (seen !== null) await check(seen.result)
  }
  if (member !== null) {
    return (
      <Card title={member.nameMasked} extra={<Tag tone={member.status === 'active' ? 'ok' : 'amber'}>{words.standing[member.status]}</Tag>}>
        <Facts rows={[{ label: words.no, value: member.memberNo }, { label: words.union, value: member.unionName }, { label: words.since, value: formatDay(member.sinceOn, dayOf(Date.now())) }]} />
        <Button block kind='soft' label={words.again} onTap={again} />
      </Card>
    )
  }
  return (
    <Card>
      <View className={s.lead}>{onH5 ? words.whatWeb : words.what}</View>
      {onH5 ? null : <Button block label={words.scan} busy={busy} onTap={() => void scan()} />}
      {/* A scanner at the window types the code and ends with Enter. */}
      <TextField id='card-code' label={words.code} hint={words.once} maxLength={200} {...(missing ? { error: words.missing } : {})} onChange={(value) => { code.current = value; setMissing(false) }} onConfirm={() => void check(code.current)} />
      <Problem error={error} />
      <Button block kind={onH5 ? 'main' : 'soft'} label={words.check} busy={busy} onTap={() => void check(code.current)} />
    </Card>
  )
}

export default function CheckCard() {
  return (
    <Page title={words.title}>
      <ForReviewers><Check /></ForReviewers>
    </Page>
  )
}
