import type { Mark, Role } from '@/contract/roles'

const roles: Record<Role, string> = { chair: '工会主席', officer: '工会工作人员', district: '区总工会工作人员', admin: '管理员', lawyer: '援助律师' }
const rights: Record<Role, string> = {
  chair: '只审自己工会的申请', officer: '审这个工会和下级工会的申请', district: '审全区的申请', admin: '管职务和设置，看不到申请', lawyer: '只看分给自己的援助案',
}
const marks: Record<Mark, string> = { activist: '工会积极分子', group_leader: '工会小组长' }

export const copy = {
  title: '职务',
  roles, rights, marks,
  until: (from: string, to: string | null) => (to === null ? `${from}起` : `${from} — ${to}`),
  elected: (day: string) => `${day}选举产生`,
  guest: { title: '请先登录', what: '职务由工会主席和工作人员管理。', act: '去登录' },
  noRole: { title: '你还没有管理职务的权限', what: '需要的话，请联系上一级工会。', act: '回首页' },
  waiting: '等人确认',
  waitingNone: '没有等着确认的。',
  waitingMine: '你提的，等另一位同事确认',
  waitingOther: '等有权限的同事确认',
  confirm: '确认', decline: '不同意', takeBack: '撤回',
  confirmAsk: (name: string, role: string, where: string) => ({ title: '确认这项职务？', text: `${name} · ${where} · ${role}。请先核对选举或任命文件。确认后马上生效。`, yes: '确认', no: '再看看' }),
  declineAsk: { title: '不同意这项职务？', text: '以后可以重新提。', yes: '不同意', no: '再看看' },
  held: '现任职务',
  heldNone: '这里还没有人任职。',
  mine: '你',
  revoke: '撤职', layDown: '卸任',
  revokeAsk: (name: string, role: string) => ({ title: '马上撤掉这项职务？', text: `${name} · ${role}。马上生效，对方在所有设备上会退出登录。`, yes: '撤职', no: '不撤' }),
  layDownAsk: (role: string) => ({ title: '卸任？', text: `${role}。马上生效，要恢复得由上级工会重新任命。`, yes: '卸任', no: '不卸' }),
  revoked: (count: number) => `已撤职，${count} 处登录已退出`,
  laidDown: '已卸任',
  grant: '提一项职务',
  mark: '登记荣誉',
  markedTitle: '积极分子和小组长',
  markedNone: '还没有登记。',
  unmark: '结束',
  unmarkAsk: (name: string, mark: string) => ({ title: '从今天起结束？', text: `${name} · ${mark}。经过会留着。`, yes: '结束', no: '不结束' }),
  form: {
    title: '提一项职务',
    ask: '给谁什么职务？',
    note: '提了不马上生效，要另一位同事确认。',
    role: '职务',
    place: '在哪个工会',
    placeHint: '打工会名称里的几个字',
    none: '没有找到，或不归你管。',
    who: '怎么找到这个人',
    byNo: '会员号', byCode: '对方出示的代码',
    noHint: '会员卡上「LG」开头的号', codeHint: '8 位数，对方在「我的会籍 · 出示职务代码」里看得到',
    name: '姓名', nameHint: '号码和姓名要对得上，免得弄错人',
    elected: '选举日期', electedHint: '比如 2026-11-16；主席只能由选举产生',
    term: '任期',
    terms: { y3: '3 年', y5: '5 年', open: '不定期' },
    act: '提交，等同事确认',
    sent: '已提交',
    sentNote: '请另一位有权限的同事在「职务」里确认，确认后马上生效。',
    done: '已生效',
    doneNote: '现在还没有别的同事可以确认，凭对方出示的代码生效。',
    back: '回到职务',
    problems: {
      role: '请选一项职务。', organizationId: '请选一个工会。', memberNo: '请填会员号。', code: '请填 8 位代码。', name: '请填姓名。', electedOn: '请填选举日期，比如 2026-11-16。', toOn: '请选任期；主席最长 5 年。', fromOn: '开始日期不对。',
    } as Readonly<Record<string, string>>,
    notFound: '没有对上：号码（或代码）和姓名不是同一个人，或不归你管。',
  },
  marking: {
    title: '登记荣誉', ask: '给谁登记？', note: '只登记自己工会的会员；对方在「我的会籍」里看得到。', what: '登记什么', act: '登记', missing: '请选一项。', notFound: '没有对上：会员号和姓名不是同一个人，或不是你们工会的会员。',
  },
  code: {
    title: '出示职务代码', what: '上级工会给你开通职务时，把这个代码给对方看。', careful: '只给面对面的工作人员看。谁拿到它，都可以给你提职务。', until: (time: string) => `${time} 前有效，只能用一次`, again: '换一个', guest: '登录后才能出示代码。', act: '去登录',
  },
} as const
