import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { Done } from '../../parts/done'
import { ShowLinkCode } from '../../parts/show-link-code'
import { TypeLinkCode } from '../../parts/type-link-code'
import { copy } from '../../copy'
import s from '../../parts/account.module.scss'

const words = copy.accounts

/** One person with two accounts (mini-program and web): the one that is still empty joins the other. */
export default function Accounts() {
  const [linked, setLinked] = useState(false)
  if (linked) return <Done title={words.title} done={words.done} note={words.doneNote} on={{ label: words.home, tab: 'me' }} />
  return (
    <Page title={words.title}>
      <View className={s.note}>{words.note}</View>
      <Card title={words.show.title}><ShowLinkCode /></Card>
      <Card title={words.type.title}><TypeLinkCode onLinked={() => setLinked(true)} /></Card>
    </Page>
  )
}
