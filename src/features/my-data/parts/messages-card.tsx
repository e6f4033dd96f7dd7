import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { Problem } from './problem'
import s from './my-data.module.scss'

const words = copy.messages

/** Messages in WeChat that were agreed to, one consent each (WX-5), and the way to take them all back. */
export function MessagesCard({ outside, onChanged }: { outside: number; onChanged: () => void }) {
  const { busy, error, run } = useAction('myData.stopMessages')
  const stop = async () => {
    if (!(await confirm({ title: words.ask, text: words.text, yes: words.yes }))) return
    await run({})
    onChanged()
  }
  return (
    <Card title={words.title} extra={<Tag tone='ok'>{copy.paper.running}</Tag>}>
      <View className={s.note}>{words.left(outside)}</View>
      <Problem error={error} />
      <View className={s.buttons}><Button kind='plain' label={words.act} busy={busy} onTap={() => void stop()} /></View>
    </Card>
  )
}
