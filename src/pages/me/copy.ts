import type { Role } from '@/contract/roles'

const roles: Record<Role, string> = { chair: '工会主席', officer: '工会工作人员', district: '区总工会', admin: '管理员', lawyer: '援助律师' }

export const copy = {
  guest: { title: '还没登录', note: '登录后能办入会、看进度。', act: '登录' },
  noName: '已登录',
  demo: '示例',
  offlineMe: '没有网络，稍后显示你的姓名',
  role: (role: Role, organization: string) => `${organization} · ${roles[role]}`,
  member: { title: '会员卡', note: (number: string, union: string) => `${union} · ${number}` },
  running: { title: '入会申请', asked: '还差你一步，去补材料', note: '看办到哪一步了' },
  join: { title: '加入工会', note: '没有单位、骑手、司机也能入会' },
  inbox: { title: '消息', unread: (count: number) => `${count} 条未读`, none: '办的事每走一步都会告诉你' },
  desk: { title: '工作台', note: '审核入会申请' },
  care: { title: '关怀版', note: '字更大，按钮更大' },
  link: { title: '电脑登录', note: '在电脑上打开龙岗工会时用' },
  accounts: { title: '我在别的地方也有账号', note: '小程序、网页各登录过一次的，合成一个' },
  settings: { title: '设置与隐私' },
  out: {
    title: '退出登录',
    ask: '确定退出登录？',
    note: '这台手机上你的内容会清掉，已经交给工会的都还在。',
    yes: '退出',
    unsentTitle: '还有没发送的内容',
    unsentNote: (titles: string) => `${titles}还没交到工会。现在退出，它就没有了。`,
    sendFirst: '先发送',
    sending: '正在发送，发完就退出',
    stillUnsent: '还没发出去。连上网再试，或者先不退出。',
    giveUp: '放弃并退出',
    giveUpAsk: '放弃后找不回来，要重新填。',
    giveUpYes: '放弃',
  },
} as const
