import type { CaseState } from '@/contract/case-states'
import type { DocumentKind } from '@/contract/identifiers'
import type { NoticeTopic } from '@/contract/notice-topics'
import type { Mark, Role } from '@/contract/roles'

const documentKinds: Record<DocumentKind, string> = { resident_id: '居民身份证', hmt_residence: '港澳台居民居住证', hmt_permit: '来往内地通行证', foreign_pr: '外国人永久居留身份证' }
const roles: Record<Role, string> = { chair: '工会主席', officer: '工会工作人员', district: '区总工会', admin: '管理员', lawyer: '援助律师' }
const states: Record<CaseState, string> = { submitted: '等待审核', in_review: '正在审核', needs_info: '等你补充', approved: '通过了', refused: '没有通过', withdrawn: '已撤回', done: '已办完' }
const kinds: Readonly<Record<string, string>> = { 'membership.join': '加入工会', 'membership.move': '转会', 'my_data.correct': '更正姓名或证件', 'verification.confirm': '实名认证', 'duplicates.check': '登记核对' }
const statuses: Readonly<Record<string, string>> = { active: '会员', kept: '保留会籍', left: '已退会', retired: '已退休' }
const uses: Readonly<Record<string, string>> = { signature: '手写签名', place_report: '报告的照片', place_photo: '驿站的照片', export: '导出的文件' }
const ways: Readonly<Record<string, string>> = { wechat: '微信', 'wechat-web': '微信网页', pairing: '手机扫码（电脑）', link: '关联账号', first_admin: '首次开通', demo: '示例账号' }
const purposes: Readonly<Record<string, string>> = { membership: '入会信息', identity: '证件号码' }

const document: Readonly<Record<string, string>> = {
  length: '号码位数不对，请照着证件再数一遍。', format: '号码里有不该有的字，请照着证件重新填。', old15: '15 位的老号码已经停用，请填 18 位号码。',
  date: '号码里的出生日期不存在，请看看有没有填错。', checksum: '号码有一位填错了，请照着证件再核对一遍。', kind: '这个号码属于另一种证件，请先改「证件类型」。',
}

export const copy = {
  title: '我的信息',
  none: '没有',
  nothingOf: { title: '没有存过的', line: (names: readonly string[]) => `${names.join('、')}。` },
  guest: { title: '登录后看自己的信息', what: '工会存了你的哪些信息、给谁看过，登录后都在这里。', act: '去登录' },
  who: {
    title: '你是谁', name: '姓名', document: '证件', phone: '手机号', show: '看完整号码', hide: '收起来', noted: '每看一次完整号码都会记下来，本人看也一样。', empty: '还没有填过。办入会时才会问。',
    fixPhone: '改手机号', fixWho: '更正姓名或证件',
  },
  phone: { title: '改手机号', label: '新手机号', wrong: '手机号是 11 位数字，请再看一遍。', note: '改好马上生效。', act: '改成这个号', done: '手机号已改好' },
  fix: {
    title: '更正姓名或证件', name: '姓名', kind: '证件类型', number: '证件号码', nameWrong: '请照着证件填姓名，不要有数字和符号。', numberMissing: '请填证件号码。', numberOther: '证件号码不对，请照着证件重新填。',
    free: '改好马上生效。正在审核的申请，审核人会看到你改过。', staff: '你已经登记过会籍，改姓名或证件要由工会核对一下。交上来后，最晚 15 个工作日答复。',
    actFree: '改成这样', actStaff: '交给工会核对', done: '已改好', sent: '已交给工会核对',
  },
  correction: {
    title: '更正申请', running: (who: string, day: string) => `${who}在核对，最晚 ${day}答复。`, tentative: '（暂定）', approved: '已经按你填的改好了。', withdrawn: '你撤回了，登记的内容没有变。', back: '撤回', backAsk: '撤回更正申请？', backText: '登记的内容不变，以后随时可以再交。', backYes: '撤回', number: (number: string) => `编号 ${number}`,
  },
  membership: { title: '会籍', no: '会员号', line: (from: string, to: string | null, status: string) => `${from} 起${to === null ? '' : `，到 ${to}`} · ${status}`, province: (registered: boolean, day: string) => `${registered ? '已' : '没有'}在粤工惠登记（${day}核对）` },
  cases: { title: '办过的事', line: (day: string, state: string) => `${day}交的 · ${state}` },
  consents: {
    title: '你同意过的', lead: '每一项都可以撤回，不用说理由。撤回前已经做的事仍然有效。', open: (count: number) => (count === 0 ? '没有正在生效的' : `${count} 项正在生效`), version: (version: string) => `${version} 版`, given: (day: string) => `${day}同意`, gone: (day: string) => `${day}撤回`, to: (who: string) => `会给：${who}`, act: '撤回这项同意',
    ask: '撤回同意？', yes: '撤回',
    effects: {
      case_withdrawn: '正在办的申请要用到这些信息。撤回后，这份申请会停止办理并撤回。以后想办，随时可以重新交。',
      still_member: '你现在是会员，会籍离不开这些信息。撤回后：不再给你发微信提醒，信息只按法律要求存着，不作别的用；会籍还在，要退会才取消。想让信息删掉，请接着退会，再注销账号。',
      nothing: '现在没有在办的事要用到它。撤回会记下来，以后要用会再问你。',
    },
    done: { case_withdrawn: '已撤回，申请也一起撤回了。', still_member: '已撤回，微信提醒也停了。会籍还在：不想让工会再用这些信息，请退会，不用说理由，马上生效。', nothing: '已撤回。' },
    again: {
      lead: '要办的事会用到下面的信息。不同意也可以，只是这些事先办不了。',
      why: { withdrawn: '你撤回过。要再用这些信息办事，请看一遍再同意。', outdated: '告知书换了新版。你同意的是旧版，新版要你看过才算。', never: '你的会籍是工会登记的，这份告知书还没给你看过。' },
      means: '同意以后，又可以用这些信息办入会、转会和实名认证。撤回过的申请要重新交；微信提醒不会自己恢复。',
      read: '看全文', fold: '收起来', act: '看过了，同意', done: '已记下，可以接着办了。', to: (title: string) => `同意：${title}`,
    },
    leave: '去退会', close: '注销账号', emptyTitle: '还没有同意过什么', emptyWhat: '办入会时会先给你看告知书，你同意了才收集信息。',
  },
  messages: {
    title: '微信提醒', left: (count: number) => `你同意过在微信里收提醒，还有 ${count} 条可以发。`, act: '不再发微信提醒',
    ask: '不再发微信提醒？', text: '马上停发，排着的也不发了。办事的每一步，小程序「消息」里照样看得到；以后交申请时会再问你要不要。', yes: '不再发',
  },
  earlier: { title: '以前用别的微信或手机登记过？', note: '请工会核对' },
  files: { title: '存着的文件', look: '打开', line: (day: string, kb: number) => `${day} · ${kb} KB` },
  roles: { title: '在工会担任的职务', line: (organization: string, role: string) => `${organization} · ${role}`, until: (from: string, to: string | null) => `${from} 起${to === null ? '' : `，到 ${to}`}` },
  places: {
    reports: '报告过的驿站', kept: '看管的驿站', kinds: { locked: '门锁着', broken: '设备坏了', expired: '药品过期', wrong: '信息不对' }, states: { new: '等人看', acknowledged: '有人在处理', resolved: '已有结果' },
  },
  signIns: { title: '登录的地方', begun: (day: string) => `${day}登录`, here: '就是这里', since: (day: string, until: string) => `${day}登录，${until}到期`, end: '让它退出', ended: '那边已经退出', inApp: '在微信里打开不用登录，也就没有登录记录。', accounts: '关联的账号' },
  notices: { title: '消息', line: (all: number, unread: number) => `${all} 条，${unread} 条没看` },
  looks: { title: '谁看过你的完整号码', none: '还没有工作人员看过。', line: (who: string) => `${who}的审核人` },
  take: {
    title: '带走一份', note: '所有和你有关的内容，做成一个文件。里面有完整的号码，请收好。每天最多 3 次，文件留 24 小时。', pdf: '存成 PDF（看着方便）', json: '存成 JSON（给电脑用）', ready: '文件已做好，在「存着的文件」里也能再打开，24 小时后删除。', jsonElsewhere: 'JSON 在手机上看不方便：做好后发给「文件传输助手」，在电脑上打开。', send: '发到微信（选文件传输助手）', unsent: '这个微信版本发不了文件。请更新微信，或在电脑浏览器里打开龙岗工会再存。', fileName: '我的龙岗工会信息.json',
  },
  close: {
    row: '注销账号', title: '注销账号',
    gone: '会删掉的', goneFacts: ['姓名、证件号码、手机号', '手写签名和其他文件', '申请表里填的内容、双方写的说明', '登录方式、消息、这台手机里的草稿'],
    kept: '会留下的（看不出是谁）', keptFacts: ['会籍的起止日期和会员号、办过的事的编号和结果', '操作记录，只有编号，没有姓名和号码', '打官司或法律要求保留的，保留到期后删除'],
    after: '注销后马上退出登录，不能恢复。以后想入会，可以重新申请。',
    member: { title: '你还是工会会员', what: '注销前要先退会。退会不用说理由，想回来随时可以再申请。', act: '看看怎么退会' },
    open: { title: '还有没办完的事', what: (name: string, number: string) => `${name}（编号 ${number}）。撤回后就可以注销。`, act: '撤回这件事', ask: '撤回这件事？', yes: '撤回' },
    act: '注销并删除', ask: '确定注销？', text: '删掉的信息不能恢复。', yes: '注销', no: '不注销',
    done: { title: '账号已注销', what: '你的信息已经删除。谢谢你用过龙岗工会。', held: '你的信息已经删除。其中有一部分法律要求暂时保留，到期会自动删除。', act: '回首页' },
  },
  paper: {
    title: '我的信息', made: (at: string) => `由龙岗工会小程序按本人要求导出，导出时间 ${at}。内含完整号码，请妥善保管。`, page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    history: '经过', fields: '申请内容', withdrawn: '已撤回', running: '正在生效', revoked: '已终止', comings: '扫过的集中入会码',
    verification: '实名认证', verified: (way: string, who: string | null, day: string) => `${way}，${who === null ? '' : `${who}，`}${day}`, waiting: '在等主席确认', notVerified: '还没有认证', tried: '试过',
    marks: '荣誉和任务', elections: '当选记录', elected: (union: string, no: string | null) => `${union}当选${no === null ? '' : `，文号 ${no}`}`, proposals: '提名', subscriptions: '同意收的微信提醒', left: (count: number) => `还有 ${count} 条`, placeWork: '为驿站做过的事',
  },
} as const

const fields: Readonly<Record<string, string>> = {
  mode: '办什么', door: '情形', name: '姓名', documentKind: '证件', documentNumber: '号码', birthOn: '出生日期', sex: '性别', phone: '手机号', occupationCode: '职业', platformCode: '平台',
  employer: '单位', employerTyped: '自填单位', streetCode: '街道', previousUnion: '原来的工会', signedOn: '签名日期', groupJoin: '集中入会', paperKept: '纸质原件在', nameWanted: '姓名改为', documentKindWanted: '证件改为', documentNumberWanted: '号码改为',
}
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mode: { join: '加入工会', transfer: '转会' }, door: { platform: '平台从业', union: '单位有工会', no_union: '单位没有工会', unsure: '不确定' },
  documentKind: documentKinds, documentKindWanted: documentKinds, sex: { male: '男', female: '女' },
}

const checkWays: Readonly<Record<string, string>> = { provider: '联网核对', face: '人脸核身', desk: '现场核对', chair: '主席确认' }
const marks: Record<Mark, string> = { activist: '工会积极分子', group_leader: '工会小组长' }
const proposalStates = { open: '等另一位确认', confirmed: '已确认', declined: '没有确认' }
const topics: Record<NoticeTopic, string> = { asked: '要补充材料时', decided: '有结果时', moved: '有进展时', reported: '有人报告驿站时' }
const placeWork: Readonly<Record<string, string>> = { checked: '做过检查', check: '做过检查', photo: '拍过照片', photographed: '拍过照片', confirmed: '确认过信息' }

export const fieldWord = (key: string): string | undefined => fields[key]
export const valueWord = (key: string, value: string): string => values[key]?.[value] ?? value
export const documentKindWord = (kind: DocumentKind): string => documentKinds[kind]
export const documentKindList = Object.entries(documentKinds).map(([code, name]) => ({ code, name }))
export const documentWrong = (reason: string): string => document[reason] ?? copy.fix.numberOther
export const roleWord = (role: Role): string => roles[role]
export const stateWord = (state: CaseState): string => states[state]
export const kindWord = (kind: string): string => kinds[kind] ?? '办的事'
export const statusWord = (status: string): string => statuses[status] ?? status
export const fileWord = (use: string): string => uses[use] ?? '文件'
export const wayWord = (way: string): string => ways[way] ?? '其他方式'
export const consentWord = (purpose: string, title: string | null): string => title ?? purposes[purpose] ?? purpose
export const checkWayWord = (way: string): string => checkWays[way] ?? '其他方式'
export const markWord = (mark: Mark): string => marks[mark]
export const proposalWord = (state: keyof typeof proposalStates): string => proposalStates[state]
export const topicWord = (topic: NoticeTopic): string => topics[topic]
export const placeWorkWord = (what: string): string => placeWork[what] ?? '改过信息'
