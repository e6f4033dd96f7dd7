import { View } from '@tarojs/components'
import { facilities, type Facility } from '@/contract/places/words'
import type { FoundPlace } from '@/contract/places/pack'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon'
import { copy as words } from '../copy'
import { copy } from '../place-copy'
import s from './place.module.scss'

/** STN-3: the eight that everybody asks about; of the others nothing is said while nothing is known. */
const basics = facilities.slice(0, 8)
const names = (list: readonly Facility[]): string => list.map((one) => words.facilities[one]).join('、')

export function FacilityList({ place }: { place: FoundPlace }) {
  const { facilities: there, missing, broken } = place
  const unsaid = basics.filter((one) => !there.includes(one) && !missing.includes(one))
  return (
    <Card title={copy.has}>
      <View className={s.grid}>
        {there.map((one) => (
          <View key={one} className={classes(s.facility, broken.includes(one) && s.amber)}>
            <Icon name={broken.includes(one) ? 'warn' : 'check'} size='small' tone={broken.includes(one) ? 'amber' : 'ok'} />
            <View>{words.facilities[one]}{broken.includes(one) ? <View className={s.small}>{copy.broken}</View> : null}</View>
          </View>
        ))}
      </View>
      {missing.length > 0 ? <View className={s.small}>{copy.lacks(names(missing))}</View> : null}
      {unsaid.length > 0 ? <View className={s.small}>{copy.unsaid(names(unsaid))}</View> : null}
    </Card>
  )
}
