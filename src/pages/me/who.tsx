import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useSession } from '@/client/session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import { Skeleton } from '@/ui/states'
import { copy } from './copy'
import s from './index.module.scss'

/** Who is signed in, masked even here: phones lie on tables. */
export function Who() {
  const { status, me } = useSession()
  if (status === 'starting') return <Card><Skeleton rows={2} /></Card>
  const guest = status === 'guest'
  const note = guest ? copy.guest.note : (me?.phoneMasked ?? (me === null ? copy.offlineMe : undefined))
  return (
    <Card>
      <View className={s.who}>
        <View className={s.face}><Icon name='me' /></View>
        <View className={s.text}>
          <View className={s.name}>{guest ? copy.guest.title : (me?.nameMasked ?? copy.noName)} {me?.demo ? <Tag tone='amber'>{copy.demo}</Tag> : null}</View>
          {note === undefined ? null : <View className={s.note}>{note}</View>}
          {me?.roles.map(({ role, organizationId, organizationName }) => <View key={`${role}${organizationId}`} className={s.note}>{copy.role(role, organizationName)}</View>)}
        </View>
        {guest ? <Button label={copy.guest.act} onTap={() => void navigate('pages/sign-in/index')} /> : null}
      </View>
    </Card>
  )
}
