import { View } from '@tarojs/components'
import { navigate, switchTab } from '@/client/navigate'
import type { Manifest } from '@/contract/manifest'
import type { Role } from '@/contract/roles'
import { catalogue } from '@/features/catalogue'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon'
import { isIconName } from '@/ui/icons/names'
import { pressable } from '@/ui/pressable'
import { copy } from './copy'
import s from './services.module.scss'

/** No dead doors: what stands in the grid can be opened by whoever sees it. */
export const servicesFor = (roles: readonly Role[], all: readonly Manifest[] = catalogue): readonly Manifest[] =>
  all.filter(({ grid }) => grid === 'everybody' || (grid !== 'nowhere' && grid.some((role) => roles.includes(role))))

export function Services({ roles }: { roles: readonly Role[] }) {
  return (
    <Card title={copy.services}>
      <View className={s.grid}>
        {servicesFor(roles).map(({ id, title, icon, tint, tab, pages }) => (
          <View key={id} className={s.service} {...pressable({ label: title, onTap: () => void (tab === undefined ? navigate(`features/${id}/${pages[0]}`) : switchTab(tab)) })}>
            <View className={classes(s.sign, s[tint])}><Icon name={isIconName(icon) ? icon : 'file'} /></View>
            <View>{title}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
