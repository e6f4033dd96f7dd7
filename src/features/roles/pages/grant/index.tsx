import { View } from '@tarojs/components'
import { back } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { copy } from '../../copy'
import { ForStaff } from '../../parts/for-staff'
import { GrantForm } from '../../parts/grant-form'
import { useGrant } from '../../parts/use-grant'
import s from '../../parts/roles.module.scss'

const words = copy.form

/** Proposes a role; somebody else confirms it. */
export default function GrantPage() {
  const grant = useGrant()
  if (grant.sent !== null) {
    const done = grant.sent.state === 'confirmed'
    return (
      <Page title={words.title} tone='card' footer={<Button block label={words.back} onTap={() => void back()} />}>
        <View className={s.ask}>{done ? words.done : words.sent}</View>
        <View className={s.quiet}>{done ? words.doneNote : words.sentNote}</View>
      </Page>
    )
  }
  return (
    <Page title={words.title} tone='card' footer={<Button block label={words.act} busy={grant.busy} onTap={() => void grant.send()} />}>
      <ForStaff>{(held) => <GrantForm held={held} grant={grant} />}</ForStaff>
    </Page>
  )
}
