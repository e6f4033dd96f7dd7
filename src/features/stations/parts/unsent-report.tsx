import { View } from '@tarojs/components'
import { outbox } from '@/client/outbox'
import type { Entry } from '@/client/outbox-entry'
import { sentence } from '@/client/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { copy } from '../place-copy'
import { failsByPhoto, sendWithoutPhoto } from './without-photo'
import s from './place.module.scss'

const words = copy.reports

export function UnsentReport({ entry }: { entry: Entry }) {
  const stuck = entry.state === 'needs-you' || entry.state === 'rejected'
  const said = stuck && entry.error !== null ? sentence(entry.error.code) : null
  return (
    <Card title={entry.title} extra={stuck ? undefined : <Tag tone='amber'>{words.unsent}</Tag>}>
      <View className={s.small}>{said === null ? words.unsentNote : `${said.what}${said.next}`}</View>
      {failsByPhoto(entry) && stuck ? <Button kind='soft' label={copy.sheet.withoutPhoto} onTap={() => void sendWithoutPhoto(entry)} /> : null}
      {stuck
        ? <Button kind='plain' label={copy.sheet.done} onTap={() => void outbox.discard(entry.id)} />
        : <Button kind='soft' label={words.send} busy={entry.state === 'sending'} onTap={() => void outbox.flush()} />}
    </Card>
  )
}
