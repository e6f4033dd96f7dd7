import { View } from '@tarojs/components'
import { useSubscribing } from '@/client/subscribe'
import { useAnswer } from '@/client/use-answer'
import { keeperTopics, type NoticeTopic } from '@/contract/notice-topics'
import { Button } from '@/ui/button'
import { copy } from '../keep-copy'
import s from './keep.module.scss'

const words = copy.reports
const wanted: readonly NoticeTopic[] = keeperTopics
const inWechat = process.env.TARO_ENV !== 'h5'

/** Asks WeChat's consent for the next message; nothing where there is no such message. */
export function ReportAlerts() {
  const { data } = useAnswer('progress.templates', {}, { skip: !inWechat })
  const subscribe = useSubscribing(keeperTopics)
  if (!inWechat || !(data ?? []).some(({ topic }) => wanted.includes(topic))) return null
  return (
    <View>
      <View className={s.buttons}><Button kind='soft' label={words.alerts} onTap={subscribe} /></View>
      <View className={s.quiet}>{words.alertsNote}</View>
    </View>
  )
}
