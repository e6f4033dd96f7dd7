import type { NoticeTopic } from '@/contract/notice-topics'

const topics: Record<NoticeTopic, string> = { asked: '请对方补材料', decided: '审核结果', moved: '办理进展', reported: '驿站报告' }

const reasons: Readonly<Record<string, string>> = {
  unavailable: '微信一直连不上。',
  too_old: '等了两天没能发出去。',
  unanswered: '发过一次，不知道到没到；再发的话，对方可能收到两次。',
  broken: '内容没能拼好，请联系技术人员。',
}

/** Sentences of the page of messages that could not leave the app. The inbox in the app has them all the same (WX-5). */
export const pageCopy = {
  title: '没送到的提醒',
  lead: '下面的微信提醒没有发出去。对方在小程序「消息」里看得到；着急的，请按编号在工作台找到这件事，打电话告诉对方。',
  guest: { title: '请先登录', what: '没送到的提醒由区总工会处理。', act: '去登录' },
  noRole: { title: '你还没有这项权限', what: '没送到的提醒由区总工会处理。', act: '回首页' },
  none: { title: '没有没送到的提醒', what: '有提醒一直发不出去时，会列在这里。', act: '回首页' },
  topics,
  reason: (code: string) => reasons[code] ?? `微信退回了（代码 ${code}）。`,
  tries: (count: number) => `试了 ${count} 次`,
  since: (day: string) => `${day}起没送到`,
  resend: '再发一次',
  resent: '已排上，一分钟内再发',
  told: '已另行通知',
  toldAsk: (number: string) => ({ title: '已经用别的办法告诉对方？', text: `编号 ${number}。这条不再发送，会记下是你办的。`, yes: '已通知', no: '还没有' }),
  done: '已记下',
} as const
