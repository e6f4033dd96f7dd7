import type { CaseState } from '@/contract/case-states'
import type { CaseStep } from '@/contract/case-steps'

const states: Record<CaseState, string> = {
  submitted: '已收到，等待审核',
  in_review: '正在审核',
  needs_info: '要你补一下材料',
  approved: '通过了',
  refused: '没有通过',
  withdrawn: '你已撤回',
  done: '已办完',
}

/** What a step says to the person whose case it is. */
const steps: Record<CaseStep, { title: string; note: string }> = {
  received: { title: '已收到你的申请', note: '有结果会告诉你，不用打电话问。' },
  taken: { title: '开始审核了', note: '有专人在看你的申请。' },
  asked: { title: '还差你一步', note: '工会请你补一下材料，补完接着审。' },
  answered: { title: '已收到你补的材料', note: '接着审。' },
  reply_missed: { title: '补材料的时间过了', note: '点开看看接下来怎么办。' },
  escalated: { title: '已转给上一级工会', note: '超过了承诺时间，由上一级工会接着办。' },
  approved: { title: '通过了', note: '恭喜，点开看结果。' },
  refused: { title: '这次没有通过', note: '点开看原因，以及接下来可以怎么办。' },
  withdrawn: { title: '你撤回了申请', note: '随时可以重新申请。' },
  corrected: { title: '你更正了个人信息', note: '审核按改过的来。' },
  matched: { title: '有新的进展', note: '点开看看。' },
  revealed: { title: '有新的进展', note: '点开看看。' },
  acknowledged: { title: '有新的进展', note: '点开看看。' },
  changed: { title: '要登记', note: '有会员转走、保留会籍或退会。' },
  reopened: { title: '接着办', note: '点开看办到哪一步。' },
  undone: { title: '合并撤销了', note: '两份登记又分开了。' },
}

export const copy = {
  progress: '进度',
  inbox: '消息',
  kinds: { 'membership.join': '加入工会', 'membership.move': '转会', 'membership.change': '会籍变动', 'my_data.correct': '更正姓名或证件', 'verification.confirm': '实名认证', 'duplicates.check': '登记核对', 'stations.suggest': '推荐驿站' } as Readonly<Record<string, string>>,
  otherKind: '办的事',
  states,
  /** Where the outcome is no yes or no. */
  outcomes: { 'duplicates.check': { approved: '核对好了', refused: '核对过了' } } as Readonly<Record<string, Partial<Record<CaseState, string>>>>,
  steps,
  /** What happened where there is no case, by the whole name of the notice. */
  plain: {
    'duplicates.approved': { title: '核对好了', note: '点开看结果。' },
    'duplicates.refused': { title: '核对过了', note: '点开看结果，以及可以怎么办。' },
    'duplicates.phone_lost': { title: '登记的手机号取消了', note: '工会核实这个号码现在是别人在用。请到「我的信息」登记你现在的号码。' },
    'duplicates.document_lost': { title: '登记的证件号码取消了', note: '工会看过证件原件，这个号码是别人的。请到「我的信息」登记你自己的证件；会籍不变。' },
    'duplicates.undone': { title: '合并撤销了，登记又分开了', note: '两边都恢复成合并前的样子。有疑问请拨打 12351。' },
    'verification.verified': { title: '实名认证完成', note: '如果不是你本人办的，请马上拨打 12351。' },
    'roles.confirmed': { title: '你有了新职务', note: '点开看是什么职务、到哪一天。弄错了的话，请联系上级工会。' },
    'roles.declined': { title: '给你提的职务没有通过', note: '不影响你的会籍。想问原因，请联系上级工会。' },
    'roles.revoked': { title: '你的一项职务结束了', note: '点开看是哪一项。不影响你的会籍；有疑问请联系上级工会。' },
    'roles.succeeded': { title: '新一届主席已经产生', note: '你的主席任期到此结束，谢谢你。点开看日期。' },
    'roster.claimed': { title: '单位主席给名册会员办了认领', note: '看过证件，由本人用自己的微信认领。一天只提醒一次；请到会员名单里抽查。' },
    'stations.answered': { title: '你报告的问题有结果了', note: '在「我的报告」里看怎么处理的。谢谢你让别人少跑一趟。' },
    'stations.reported': { title: '有人报告驿站的问题', note: '请到「我管的驿站」里看一看，去现场核实后回复。' },
    'stations.doubted': { title: '驿站标上了「可能未开放」', note: '一小时里好几个人说门锁着。去看过、开着的话，请点「今天确认过」。' },
    'stations.faulty': { title: '驿站有设备标上了「坏了」', note: '好几个人这样报告，找这样设备的人暂时看不到这里。修好了请回复报告。' },
    'stations.risen': { title: '驿站的报告还没人回复', note: '过了两个工作日没有回复，请联系站长或到「阵地管理」里处理。' },
  } as Readonly<Record<string, { title: string; note: string }>>,
  otherStep: { title: '有新的进展', note: '点开看看。' },
  unsent: {
    pending: '等待发送',
    sending: '正在发送',
    'needs-you': '要你改一下',
    rejected: '没有交成',
    note: '存在这台手机里，一有网络就自动交出去。',
    act: '现在就试一次',
    notLasting: '这个浏览器存不住要发送的内容：发出去之前请不要关掉页面。',
  },
  until: (who: string, day: string) => `${who}在看，最晚 ${day}答复`,
  tentative: '（暂定）',
  overdue: '超过承诺时间',
  overdueBy: (who: string) => `现在由${who}处理。着急可以打 12351。`,
  asks: (who: string) => `${who}在等你补材料`,
  handedIn: (day: string, number: string) => `${day}交的 · 编号 ${number}`,
  empty: { title: '还没有办过事', what: '交了入会申请，这里能看到办到哪一步、谁在办、最晚哪天答复。', act: '加入工会' },
  guest: { title: '登录后看进度', what: '办过的事、办到哪一步，登录后都在这里。', act: '去登录' },
  noNotices: { title: '还没有消息', what: '你办的事每走一步，这里都会告诉你。', act: '看进度' },
  guestInbox: { title: '登录后看消息', what: '你办的事每走一步，这里都会告诉你。', act: '去登录' },
  unread: '未读',
} as const
