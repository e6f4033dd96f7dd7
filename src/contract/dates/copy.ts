export const weekdayNames = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

export const ageWords = {
  now: '刚刚',
  minutes: (count: number): string => `${count} 分钟前`,
  hours: (count: number): string => `${count} 小时前`,
  yesterday: '昨天',
  days: (count: number): string => `${count} 天前`,
} as const

export const dateWords = {
  date: (month: number, date: number): string => `${month}月${date}日`,
  year: (year: number): string => `${year}年`,
  weekday: (name: string): string => `（${name}）`,
} as const
