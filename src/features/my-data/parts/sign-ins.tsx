import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { copy, wayWord } from '../copy'
import { dayWord } from './day-of'
import { Problem } from './problem'
import type { Seen } from './shapes'
import s from './my-data.module.scss'

const words = copy.signIns

/** Where this account is signed in; one that is not recognised is ended with a tap. */
export function SignIns({ seen, onChanged }: { seen: Seen; onChanged: () => void }) {
  const { busy, error, run } = useAction('myData.endSession')
  const end = async (sessionId: string) => {
    if ((await run({ sessionId })) !== null) void Taro.showToast({ title: words.ended, icon: 'none' })
    onChanged()
  }
  return (
    <Card title={words.title}>
      {seen.sessions.length === 0 ? <View className={s.note}>{words.inApp}</View> : seen.sessions.map((row) => (
        <View key={row.sessionId} className={s.line}>
          <View className={s.lineText}>
            <View>{wayWord(row.way)}</View>
            <View className={s.note}>{words.begun(dayWord(row.since))}</View>
          </View>
          {row.here ? <Tag tone='ok'>{words.here}</Tag> : <Button kind='plain' disabled={busy} label={words.end} spokenLabel={`${words.end}，${wayWord(row.way)}，${words.begun(dayWord(row.since))}`} onTap={() => void end(row.sessionId)} />}
        </View>
      ))}
      {seen.accounts.length === 0 ? null : <View className={s.note}>{words.accounts}：{seen.accounts.map((row) => wayWord(row.way)).join('、')}</View>}
      <Problem error={error} />
    </Card>
  )
}
