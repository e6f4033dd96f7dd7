const weekdays = ['', '一', '二', '三', '四', '五', '六', '日'] as const

export const hoursWords = {
  weekdays: (from: number, to: number): string => (from === to ? `周${weekdays[from]}` : `周${weekdays[from]}至周${weekdays[to]}`),
  everyDay: '每天',
  holiday: '法定节假日',
  between: (from: string, to: string): string => `${from}至${to}`,
  and: '、',
  closed: '不开放',
  allDay: '24 小时',
  span: (from: string, to: string): string => `${from}–${to}`,
  nextDay: (clock: string): string => `次日 ${clock}`,
} as const
