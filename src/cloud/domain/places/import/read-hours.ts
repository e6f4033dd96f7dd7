import { formatHours, parseHours } from '@/contract/places/hours'

const weekday = '一二三四五六日'

/** 周一至周五 → 1-5 · 周六、周日 → 6,7 · 工作日 → 1-5 · 每天 → 1-7 · 节假日 → H; null = no days */
const daysOf = (text: string): string | null => {
  if (text === '' || /^(每天|每日|全周|周一至周日|星期一至星期日)$/.test(text)) return '1-7'
  if (text === WORKDAYS) return '1-5'
  if (/^(周末|双休日)$/.test(text)) return '6,7'
  if (/^(节假日|法定节假日|假日)$/.test(text)) return 'H'
  const days: string[] = []
  for (const part of text.split(/[、,，和及]/)) {
    const span = /^(?:周|星期|礼拜)?([一二三四五六日天])(?:(?:至|到|-|~|—)(?:周|星期|礼拜)?([一二三四五六日天]))?$/.exec(part)
    if (span === null) return null
    const [from, to] = [span[1]!, span[2]].map((sign) => (sign === undefined ? 0 : weekday.indexOf(sign.replace('天', '日')) + 1))
    days.push(to === 0 ? String(from) : `${from}-${to}`)
  }
  return days.join(',')
}

const WORKDAYS = '工作日'
/** Longer over midnight, and 「次日」 is not written: 「9:00-6:00」 more likely means the evening. */
const NIGHT_MINUTES = 12 * 60

const clock = (hour: string, minute: string | undefined): string => `${hour.padStart(2, '0')}:${(minute ?? '00').padStart(2, '0')}`

const minutesOf = (hour: string, minute: string | undefined): number => Number(hour) * 60 + Number(minute ?? 0)

const spansOf = (text: string): string | null => {
  if (/^(24小时|24h|全天|全天开放|全日|24)$/i.test(text)) return '24'
  if (/^(休息|不开放|关闭|关门|off)$/i.test(text)) return 'off'
  const spans: string[] = []
  for (const part of text.split(/[,，、和及]/)) {
    const span = /^(\d{1,2})(?:[::点时](\d{1,2})?分?)?(?:-|~|—|–|至|到)(次日|第二天)?(\d{1,2})(?:[::点时](\d{1,2})?分?)?$/.exec(part)
    if (span === null) return null
    const [from, to] = [minutesOf(span[1]!, span[2]), minutesOf(span[4]!, span[5])]
    if (to < from && span[3] === undefined && to + 24 * 60 - from > NIGHT_MINUTES) return null
    spans.push(`${clock(span[1]!, span[2])}-${clock(span[4]!, span[5])}`)
  }
  return spans.join(',')
}

/** Where the days end and the clocks begin. */
const split = (rule: string): [string, string] => {
  const at = rule.search(/\d|24|全天|全日|休息|不开放|关闭|关门|off/i)
  return at < 0 ? [rule, ''] : [rule.slice(0, at).replace(/[::]$/, ''), rule.slice(at)]
}

/**
 * Hours as offices write them, 「周一至周五 8:30-18:00；周六日休息」「24小时」「9:00-21:00」, or in the grammar of `contract/places/hours`.
 * @returns the one way to write them; null when nobody could say what they mean
 */
export const readHours = (text: string): string | null => {
  const plain = text.normalize('NFKC').trim()
  const ready = parseHours(plain)
  if (ready !== null) return formatHours(ready)
  const rules = plain.replace(/六日/g, '六、日').replace(/[。.]$/, '').split(/[;；\n]/).map((rule) => rule.replace(/\s+/g, '')).filter((rule) => rule !== '')
  const written = rules.map((rule) => {
    const [days, spans] = split(rule)
    const [on, open] = [daysOf(days), spansOf(spans)]
    return on === null || open === null ? null : `${on} ${open}`
  })
  // A public holiday is no working day, unless the text says what holds then.
  if (rules.some((rule) => split(rule)[0] === WORKDAYS) && !written.some((rule) => rule?.startsWith('H '))) written.push('H off')
  const hours = written.includes(null) ? null : parseHours(written.join(';'))
  return hours === null ? null : formatHours(hours)
}
