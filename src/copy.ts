/** What the app itself says, before any page speaks. */
export const copy = {
  name: '龙岗工会',
  tabs: { home: '首页', stations: '驿站', progress: '进度', me: '我的' },
  whyLocation: { fuzzy: '用来找离你近的驿站和服务点，只取大致位置', precise: '用来找离你近的驿站和服务点，只在你的手机里用' },
  /** WeChat shows at most four characters on a button. */
  newVersion: { title: '有新版本', text: '新版本已经准备好，重新打开就能用。填好的内容都还在。', now: '重新打开', later: '先不用' },
} as const
