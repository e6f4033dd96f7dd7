import { View } from '@tarojs/components'
import { navigate, switchTab } from '@/client/navigate'
import { useSession } from '@/client/session'
import { reviewers } from '@/contract/roles'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import type { Counts } from './shapes'
import { Views } from './views'
import s from './desk.module.scss'

/** The first pane: what there is to do, for which union, and the ways out. */
export function DeskNav({ counts }: { counts: Counts | undefined }) {
  const roles = useSession(({ me }) => me?.roles ?? [])
  const unions = [...new Set(roles.filter(({ role }) => (reviewers as readonly string[]).includes(role)).map(({ organizationName }) => organizationName))]
  return (
    <View className={s.nav}>
      <View className={s.brand} {...spoken({ role: 'heading' })}>{copy.brand}</View>
      <View className={s.unions}>{unions.join('、')}</View>
      <Views counts={counts} column />
      <View className={s.navFoot}>
        <Button kind='soft' block label={copy.checkCard} onTap={() => void navigate('features/desk/pages/check-card/index')} />
        <Button kind='soft' block label={copy.verifyHere} onTap={() => void navigate('features/verification/pages/at-desk/index')} />
        <Button kind='plain' block label={copy.home} onTap={() => void switchTab('pages/home/index')} />
      </View>
    </View>
  )
}
