import { View } from '@tarojs/components'
import { parseHours } from '@/contract/places/hours'
import { hoursInWords } from '@/contract/places/hours-in-words'
import { ruleToday, type Calendar } from '@/contract/places/open'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { Tag } from '@/ui/tag'
import { copy } from '../place-copy'
import s from './place.module.scss'

/** The hours of the week, the rule of today marked. */
export function HoursList({ hours, calendar }: { hours: string | null; calendar: Calendar }) {
  if (hours === null) return <Card title={copy.hours}><View className={s.small}>{copy.hoursUnknown}</View></Card>
  const rules = parseHours(hours) ?? []
  const today = ruleToday(rules, calendar)
  return (
    <Card title={copy.hours}>
      {hoursInWords(hours).map((line, index) => {
        const now = today !== undefined && rules[index] === today
        return <View key={line} className={classes(s.line, now && s.now)}><View className={s.grow}>{line}</View>{now ? <Tag tone='ok'>{copy.today}</Tag> : null}</View>
      })}
    </Card>
  )
}
