import type { CaseStep } from '@/contract/case-steps'

/** What WeChat shows of a step. Its `phrase` takes at most 5 characters and its `thing` 20; longer ones are refused (47003). */
const steps: Readonly<Partial<Record<CaseStep, { readonly outcome: string; readonly hint: string }>>> = {
  asked: { outcome: '需补材料', hint: '请你补一下材料，点开查看' },
  approved: { outcome: '已通过', hint: '点开查看结果' },
  refused: { outcome: '未通过', hint: '点开看原因和接下来怎么办' },
  taken: { outcome: '审核中', hint: '有专人在看，点开看进度' },
  escalated: { outcome: '上级在办', hint: '已转上一级工会，点开看进度' },
  reply_missed: { outcome: '继续审核', hint: '补材料的时间过了，点开查看' },
}

export const copy = {
  services: { 'membership.join': '加入工会', 'membership.move': '换工作转会', 'verification.confirm': '会员实名认证', 'duplicates.check': '登记核对', 'stations.suggest': '推荐驿站' } as Readonly<Record<string, string>>,
  otherService: '工会办理事项',
  steps: steps as Readonly<Record<string, { readonly outcome: string; readonly hint: string }>>,
  reported: '驿站报告',
  reports: {
    reported: { outcome: '有新报告', hint: '有人说驿站有问题，点开去看看' },
    doubted: { outcome: '可能没开', hint: '三个人说门锁着，点开去确认' },
    faulty: { outcome: '设备坏了', hint: '三个人说同一样坏了，修好请回复' },
    risen: { outcome: '超时未办', hint: '驿站报告没人按时处理，点开查看' },
  } as Readonly<Record<string, { readonly outcome: string; readonly hint: string }>>,
  otherStep: { outcome: '有新进展', hint: '点开看进度' },
  at: (year: number, month: number, date: number, clock: string) => `${year}年${month}月${date}日 ${clock}`,
} as const
