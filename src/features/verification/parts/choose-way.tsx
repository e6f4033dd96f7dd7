import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { checkRoute, consentsRoute } from '../store'
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
      {mine.lacks === null ? (
        <>
          <DeskWay unionName={mine.unionName} refresh={refresh} />
          <ChairWay mine={mine} refresh={refresh} />
        </>
      ) : <AgreeFirst lack={mine.lacks} />}
      <ProviderWay service={mine.provider} refresh={refresh} />
      {process.env.TARO_ENV === 'weapp' && mine.face.offer === 'on' ? <FaceWay service={mine.face} refresh={refresh} /> : null}
      {/* For everybody, so that it says nothing of anybody (MEM-11). */}
      <Card><ListRow icon='union' title={copy.earlier.title} note={copy.earlier.note} onTap={() => void navigate(checkRoute)} /></Card>
    </>
  )
}

/** Desk and chair look at what was agreed to in joining; without that the page says so before anybody goes there. */
function AgreeFirst({ lack }: { lack: NonNullable<Mine['lacks']> }) {
  const words = copy.agreeFirst
  return (
    <Card tone='amber' title={words.title}>
      <View>{words.why[lack]}</View>
      <View className={s.note}>{words.what}</View>
      <View className={s.act}><Button kind='soft' block label={words.act} onTap={() => void navigate(consentsRoute)} /></View>
    </Card>
  )
}
