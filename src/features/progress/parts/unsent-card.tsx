import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { outbox } from '@/client/outbox'
import type { Entry } from '@/client/outbox-entry'
import { sentence } from '@/client/words'
import { Button } from '@/ui/button'
import { Card, CardHead } from '@/ui/card'
import { pressable } from '@/ui/pressable'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import s from './progress.module.scss'

/** What is on this phone only: never "done", always with what happens next. */
export function UnsentCard({ entry }: { entry: Entry }) {
  if (entry.state === 'sent') return null
  const stuck = entry.state === 'needs-you' || entry.state === 'rejected'
  const said = stuck && entry.error !== null ? sentence(entry.error.code) : null
  const state = copy.unsent[entry.state]
  const note = said === null ? copy.unsent.note : `${said.what}${said.next}`
  return (
    <Card>
      <View {...pressable({ label: `${entry.title}，${state}，${note}`, onTap: () => void navigate(entry.route) })}>
        <CardHead title={entry.title} extra={<Tag tone={stuck ? 'red' : 'amber'}>{state}</Tag>} />
        <View className={s.where}>{note}</View>
      </View>
      {stuck ? null : <Button kind='soft' label={copy.unsent.act} busy={entry.state === 'sending'} onTap={() => void outbox.flush()} />}
    </Card>
  )
}
