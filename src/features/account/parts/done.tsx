import { View } from '@tarojs/components'
import { switchTab } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import s from './account.module.scss'

interface Props {
  title: string
  done: string
  note: string
  /** The one way on: to a tab. */
  on: { readonly label: string; readonly tab: 'home' | 'me' }
}

/** What was wanted has happened, and where to go now. */
export function Done({ title, done, note, on }: Props) {
  return (
    <Page title={title} tone='card' footer={<Button block label={on.label} onTap={() => void switchTab(`pages/${on.tab}/index`)} />}>
      <View className={s.question}>{done}</View>
      <View className={s.note}>{note}</View>
    </Page>
  )
}
