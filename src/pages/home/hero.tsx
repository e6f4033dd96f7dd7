import { View } from '@tarojs/components'
import { clockOf, dayOf, formatDate, formatDay } from '@/contract/dates'
import { navigate, switchTab } from '@/client/navigate'
import { outbox } from '@/client/outbox'
import { classes } from '@/ui/classes'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import { copy } from './copy'
import type { Standing } from './standing'
import s from './hero.module.scss'

const membership = (page: string) => `features/membership/pages/${page}/index`

interface Shown {
  readonly tone: 'red' | 'calm' | 'urgent'
  readonly title: string
  readonly lines: readonly string[]
  readonly act: string
  readonly onTap: () => void
}

const applied = ({ is, application }: Extract<Standing, { is: 'asked' | 'refused' | 'open' }>): Shown => {
  const { applicationId: id, unionName, state, number } = application
  const title = copy.states[state]
  if (is === 'asked') return { tone: 'urgent', title, lines: [copy.asked(unionName), copy.number(number)], act: copy.askedAct, onTap: () => void navigate(membership('answer'), { id }) }
  const status = () => void navigate(membership('status'), { id })
  if (is === 'refused') return { tone: 'calm', title, lines: [copy.refused, copy.number(number)], act: copy.refusedAct, onTap: status }
  const until = copy.until(unionName, formatDay(application.promisedOn, dayOf(Date.now()))) + (application.promiseTentative ? copy.tentative : '')
  return { tone: application.overdue ? 'urgent' : 'calm', title, lines: [application.overdue ? copy.overdue(unionName) : until, copy.number(number)], act: copy.openAct, onTap: status }
}

/** 换工作: the membership goes on where it is until the new union has answered (MEM-2). */
const moving = ({ unionName, handledBy, promisedOn, promiseTentative, overdue, number }: Extract<Standing, { is: 'moving' }>['move']): Shown => {
  const until = copy.until(handledBy, formatDay(promisedOn, dayOf(Date.now()))) + (promiseTentative ? copy.tentative : '')
  return {
    tone: overdue ? 'urgent' : 'calm', title: copy.moving.title(unionName), lines: [overdue ? copy.overdue(handledBy) : until, copy.moving.still, copy.number(number)],
    act: copy.moving.act, onTap: () => void navigate(membership('life')),
  }
}

const shownOf = (standing: Standing): Shown => {
  switch (standing.is) {
    case 'new':
      return { tone: 'red', title: copy.join.title, lines: [copy.join.note], act: copy.join.act, onTap: () => void navigate(membership('join')) }
    case 'unknown':
      return { tone: 'calm', title: copy.unknown.title, lines: [copy.unknown.note], act: copy.unknown.act, onTap: () => void switchTab('pages/progress/index') }
    case 'unsent':
      return { tone: 'calm', title: copy.unsent.title, lines: [copy.unsent.note], act: copy.unsent.act, onTap: () => void outbox.flush() }
    case 'to-fix':
      return { tone: 'urgent', title: copy.unsent.fixTitle, lines: [copy.unsent.fixNote], act: copy.unsent.fixAct, onTap: () => void navigate(standing.route) }
    case 'moving':
      return moving(standing.move)
    case 'member':
      return { tone: 'red', title: standing.member.status === 'kept' ? copy.member.kept : copy.member.title, lines: [standing.member.unionName, copy.member.since(formatDate(standing.member.sinceOn))], act: copy.member.act, onTap: () => void navigate(membership('card')) }
    default:
      return applied(standing)
  }
}

const greeting = (hour: number): string => {
  const { night, morning, noon, afternoon, evening } = copy.greetings
  if (hour < 5) return night
  if (hour < 11) return morning
  if (hour < 13) return noon
  return hour < 18 ? afternoon : evening
}

/** The state of one's membership with the one next step, first thing on the first page. */
export function Hero({ standing, now }: { standing: Standing; now: number }) {
  const { tone, title, lines, act, onTap } = shownOf(standing)
  return (
    <View className={classes(s.hero, s[tone])}>
      <View className={s.hello}>{greeting(Number(clockOf(now).slice(0, 2)))}</View>
      <View className={s.title} {...spoken({ role: 'heading' })}>{title}</View>
      <View className={s.row}>
        <View className={s.lines}>{lines.map((line) => <View key={line}>{line}</View>)}</View>
        <View className={s.act}><Button kind={tone === 'red' ? 'onRed' : 'main'} block={tone !== 'red'} label={act} onTap={onTap} /></View>
      </View>
    </View>
  )
}
