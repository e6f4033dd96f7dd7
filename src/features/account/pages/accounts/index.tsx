import { useState } from 'react'
import { View } from '@tarojs/components'
import { switchTab } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { ShowLinkCode } from '../../parts/show-link-code'
import { TypeLinkCode } from '../../parts/type-link-code'
import { copy } from '../../copy'
import s from '../../parts/account.module.scss'

const words = copy.accounts

/** One person with two accounts (mini-program and web): the one that is still empty joins the other. */
export default function Accounts() {
  const [linked, setLinked] = useState(false)
  if (linked) {
    return (
      <Page title={words.title} tone='card' footer={<Button block label={words.home} onTap={() => void switchTab('pages/me/index')} />}>
        <View className={s.question}>{words.done}</View>
        <View className={s.note}>{words.doneNote}</View>
      </Page>
    )
  }
  return (
    <Page title={words.title}>
      <View className={s.note}>{words.note}</View>
      <Card title={words.show.title}><ShowLinkCode /></Card>
      <Card title={words.type.title}><TypeLinkCode onLinked={() => setLinked(true)} /></Card>
    </Page>
  )
}
