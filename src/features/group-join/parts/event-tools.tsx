import { useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { ListRow } from '@/ui/list-row'
import { copy } from '../copy'
import { paperRoute } from '../store'
import { openPdf } from './open-pdf'
import { Problem } from './problem'
import type { Event } from './shapes'
import s from './group.module.scss'

const words = copy.event
const moreMs = 2 * 3_600_000

/** The event itself, and the ways for who has no phone. */
export function EventTools({ event, onChange }: { event: Event; onChange: () => void }) {
  const closing = useAction('groupJoin.close')
  const extending = useAction('groupJoin.extend')
  const sheet = useAction('groupJoin.sheet')
  const link = useAction('files.link')
  const [lost, setLost] = useState(false)
  const over = event.phase === 'ended'
  const close = async () => {
    if (!(await confirm(words.closeAsk))) return
    await closing.run({ groupJoinId: event.groupJoinId })
    onChange()
  }
  const extend = async () => {
    const from = over ? Date.now() : Date.parse(event.endsAt)
    await extending.run({ groupJoinId: event.groupJoinId, closesAt: new Date(from + moreMs).toISOString() })
    onChange()
  }
  const print = async () => {
    setLost(false)
    const made = await sheet.run({ groupJoinId: event.groupJoinId })
    const where = made === null ? null : await link.run({ fileId: made.fileId })
    if (where !== null) setLost(!(await openPdf(where.path)))
  }
  return (
    <Card title={words.more}>
      <ListRow icon='file' title={words.sheet} note={words.sheetNote} onTap={() => void print()} />
      <ListRow icon='pen' title={words.paper} note={words.paperNote} onTap={() => void navigate(paperRoute(event.groupJoinId, event.code))} />
      <Problem error={closing.error ?? extending.error ?? sheet.error ?? link.error} text={lost ? words.sheetFailed : undefined} />
      <View className={s.buttons}>
        <Button kind='soft' label={over ? words.reopen : words.extend} busy={extending.busy} onTap={() => void extend()} />
        {over ? null : <Button kind='plain' label={words.close} busy={closing.busy} onTap={() => void close()} />}
      </View>
    </Card>
  )
}
