import { View } from '@tarojs/components'
import { outbox } from '@/client/outbox'
import type { Entry } from '@/client/outbox-entry'
import { sentence } from '@/client/words'
import type { ReportKind } from '@/contract/places/words'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import { copy } from '../place-copy'
import { failsByPhoto, sendWithoutPhoto } from './without-photo'
import s from './place.module.scss'

const words = copy.sheet

/** Thanks, and what happens next; never "sent" before the cloud has it. */
export function ReportSaid({ entry, kind, onDone, onMine }: { entry: Entry; kind: ReportKind; onDone: () => void; onMine: () => void }) {
  const refused = entry.state === 'rejected' || entry.state === 'needs-you'
  const said = refused && entry.error !== null ? sentence(entry.error.code) : null
  const giveUp = () => void outbox.discard(entry.id).then(onDone)
  if (said !== null) {
    return (
      <View {...spoken({ role: 'alert', live: 'polite' })}>
        <View className={s.title}>{said.what}</View>
        <View className={s.small}>{said.next}</View>
        {failsByPhoto(entry) ? <Button block label={words.withoutPhoto} onTap={() => void sendWithoutPhoto(entry)} /> : null}
        <Button block kind={failsByPhoto(entry) ? 'plain' : 'soft'} label={failsByPhoto(entry) ? copy.reports.giveUp : words.done} onTap={giveUp} />
      </View>
    )
  }
  const sent = entry.state === 'sent'
  return (
    <View {...spoken({ role: 'status', live: 'polite' })}>
      <View className={s.title}>{sent ? words.thanks : words.kept}</View>
      <View className={s.small}>{sent ? (kind === 'locked' ? words.next : words.nextOther) : words.keptNote}</View>
      <View className={s.small}>{words.answer}</View>
      <View className={s.middle}><Button kind='plain' label={words.mine} onTap={onMine} /></View>
      <Button block kind='soft' label={words.done} onTap={onDone} />
    </View>
  )
}
