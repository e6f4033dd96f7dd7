import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { checkRoute } from '../store'
import { ChairWay } from './chair-way'
import { DeskWay } from './desk-way'
import { FaceWay } from './face-way'
import { ProviderWay } from './provider-way'
import type { Mine } from './shapes'
import s from './verification.module.scss'

interface Props { mine: Mine; person: NonNullable<Mine['person']>; refresh: () => Promise<void> }

/** Equal cards, one button each, none of them the main one: nobody is led to a machine, nobody to a face (PI-9). */
export function ChooseWay({ mine, person, refresh }: Props) {
  return (
    <>
      <View className={s.head}>
        <View className={s.ask} {...spoken({ role: 'heading' })}>{copy.ask}</View>
        <View className={s.note}>{copy.same}</View>
        <View className={s.who}>
          <View>{copy.who(person.nameMasked, copy.documents[person.documentKind])}</View>
          <View>{person.documentMasked}</View>
        </View>
        <View className={s.note}>{copy.wrong}</View>
      </View>
      {mine.refusal === null ? null : (
        <Card tone='amber' title={copy.refused}>
          <View>{mine.refusal.sentence}</View>
          <View>{mine.refusal.next}</View>
        </Card>
      )}
      <DeskWay unionName={mine.unionName} refresh={refresh} />
      <ChairWay mine={mine} refresh={refresh} />
      <ProviderWay service={mine.provider} refresh={refresh} />
      {process.env.TARO_ENV === 'weapp' && mine.face.offer === 'on' ? <FaceWay service={mine.face} refresh={refresh} /> : null}
      {/* For everybody, so that it says nothing of anybody (MEM-11). */}
      <Card><ListRow icon='union' title={copy.earlier.title} note={copy.earlier.note} onTap={() => void navigate(checkRoute)} /></Card>
    </>
  )
}
