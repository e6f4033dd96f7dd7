import { useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { reviewers, type Role } from '@/contract/roles'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { copy } from '../../copy'
import { ForStaff } from '../../parts/for-staff'
import { HeldList } from '../../parts/held-list'
import { LeftBehind } from '../../parts/left-behind'
import { MarksList } from '../../parts/marks-list'
import { WaitingList } from '../../parts/waiting-list'
import s from '../../parts/roles.module.scss'
import { grantable } from '../../rules'

/** Roles within reach: what waits, who holds what, and honours; beside each other where there is room. */
export default function RolesPage() {
  return <Page wide title={copy.title}><ForStaff>{(held) => <Lists held={held} />}</ForStaff></Page>
}

function Lists({ held }: { held: readonly Role[] }) {
  const [changes, setChanges] = useState(0)
  const grants = grantable(held).length > 0
  const changed = () => setChanges((count) => count + 1)
  return (
    <View className={s.columns}>
      {grants ? (
        <View>
          <View className={s.first}><Button block label={copy.grant} onTap={() => void navigate('features/roles/pages/grant/index')} /></View>
          <LeftBehind changes={changes} onChange={changed} />
          <WaitingList onChange={changed} />
        </View>
      ) : null}
      <HeldList changes={changes} onChange={changed} />
      {held.some((role) => (reviewers as readonly Role[]).includes(role)) ? <MarksList /> : null}
    </View>
  )
}
