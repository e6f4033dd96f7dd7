import type { CaseState } from '@/contract/case-states'
import type { CaseStep } from '@/contract/case-steps'

export type View = 'open' | 'mine' | 'overdue' | 'due_today' | 'closed'
export const views: readonly View[] = ['open', 'mine', 'overdue', 'due_today', 'closed']

const viewNames: Record<View, string> = { open: '待办', mine: '我的', overdue: '已超期', due_today: '今天到期', closed: '已办结' }

const empties: Record<View, { title: string; what: string }> = {
  open: { title: '现在没有要办的', what: '有人交来申请，会排在这里，最急的在最上面。' },
  mine: { title: '你手上没有要办的', what: '在「待办」里点「受理」，就会到这里。' },
  overdue: { title: '没有超期的', what: '超过承诺日期还没答复的会标红排在这里。' },
  due_today: { title: '今天没有到期的', what: '今天要答复的会排在这里。' },
  closed: { title: '还没有办结的', what: '同意、不同意或撤回的申请会留在这里，方便查看。' },
}

const states: Record<CaseState, string> = {
  submitted: '新来的', in_review: '审核中', needs_info: '等对方补充', approved: '已同意', refused: '未同意', withdrawn: '对方撤回', done: '已办完',
}

const steps: Record<CaseStep, string> = {
  received: '提交', taken: '受理', asked: '要求补充', answered: '已补充', reply_missed: '补充时间已过', escalated: '超期，转到上一级',
  approved: '同意', refused: '不同意', withdrawn: '申请人撤回', corrected: '申请人更正了姓名或证件', matched: '匹配单位', revealed: '查看全部信息',
  acknowledged: '登记', changed: '会籍有变动', reopened: '合并撤销，接着办', undone: '撤销合并',
}

const fields: Readonly<Record<string, string>> = {
  mode: '办什么', door: '情形', name: '姓名', documentNumber: '证件', birthOn: '出生日期', sex: '性别', phone: '手机',
  occupationCode: '职业', platformCode: '平台', employer: '单位', employerTyped: '自填单位', streetCode: '街道', previousUnion: '原来的工会', memberNo: '会员号', verification: '实名认证',
  nameWanted: '姓名改为', documentKindWanted: '证件改为', documentNumberWanted: '号码改为',
  signedOn: '申请书', signatureFileId: '手写签名',
  placeKind: '类型', placeName: '名称', address: '地址', why: '为什么需要',
  groupJoin: '集中入会', paperKept: '纸质原件在',
  fromUnion: '原工会', status: '会籍状态', what: '变动', reason: '原因', changedOn: '生效日期', said: '本人说', note: '本人补充',
}

/** Values that are codes of the contract; all others are names out of registers or what the applicant wrote. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mode: { join: '加入工会', transfer: '转会' },
  door: { platform: '平台从业', union: '单位有工会', no_union: '单位没有工会', unsure: '不确定' },
  documentKind: { resident_id: '居民身份证', hmt_residence: '港澳台居民居住证', hmt_permit: '来往内地通行证', foreign_pr: '外国人永久居留身份证' },
  documentKindWanted: { resident_id: '居民身份证', hmt_residence: '港澳台居民居住证', hmt_permit: '来往内地通行证', foreign_pr: '外国人永久居留身份证' },
  sex: { male: '男', female: '女' },
  verification: { none: '还没有', submitted: '在等主席确认', conflict: '有重复登记，先查清楚', provider: '已认证（联网核对）', face: '已认证（人脸核身）', desk: '已认证（现场核对）', chair: '已认证（主席确认）' },
  said: { earlier_account: '以前用别的微信或手机登记过', other_phone: '手机号换过，或别人在用', please_check: '请工会核对一下' },
  status: { active: '在会', kept: '保留会籍', retired: '退休保留', left: '已退会' },
  placeKind: { station: '暖蜂驿站', caring_corner: '爱心角+', drivers_home: '司机之家', service_centre: '职工服务中心（站）', legal_station: '工会法律服务站（点）', teaching_site: '圆梦计划教学点', cultural_palace: '工人文化宫', studio: '创新工作室' },
  what: { moved: '转到别的工会', kept: '保留会籍', retired: '退休，保留会籍', resumed: '恢复会籍', left: '退会' },
}

const flags: Readonly<Record<string, { title: string; what: string }>> = {
  duplicate_document: { title: '证件号码已登记过', what: '另一个账号也用了这个证件号码。先核对是不是同一个人；已是会员的，不能重复入会。' },
  duplicate_phone: { title: '手机号已登记过', what: '另一个账号也用了这个手机号，请核对。' },
  age_unknown: { title: '看不出年龄', what: '这种证件的号码里没有出生日期，请确认已满 16 周岁。' },
  employer_unmatched: { title: '单位是自己填的', what: '请在单位库里找一找，找到就匹配上；找不到也可以审核。' },
  transfer: { title: '从别的工会转来', what: '同意后会籍转过来，会员号不变。' },
  member_elsewhere: { title: '已是其他工会的会员', what: '入会改为转会才能同意，一个人只有一份会籍。' },
  change_left: { title: '本人已退会，已经生效', what: '不用审批，也不问原因。请在工会内宣布并登记，名单不要对外张贴。7 天内本人可以反悔。' },
  change_moved: { title: '已转到别的工会', what: '新工会已同意，会籍已经转走。登记一下，名册上去掉这个人。' },
  change_kept: { title: '本人保留会籍，已经生效', what: '保留期间不交会费，没有选举权和被选举权，不算新会员。' },
  change_retired: { title: '本人退休，会籍保留', what: '不交会费，没有选举权和被选举权，不算新会员。' },
  holds_role: { title: '这个人在原工会还有职务', what: '人走了，职务要跟着处理：该撤的，请到「职务」里撤掉。' },
  alike_place: { title: '附近可能已经有了', what: '同一街道有同名的地方，或同一位置有同类的地方。先核对是不是同一个。' },
  same_document: { title: '另一条登记用了同一个证件号码', what: '打开核对页，两条放在一起看。' },
  same_phone: { title: '另一条登记用了同一个手机号', what: '家人共用也有可能。打开核对页，两条放在一起看。' },
  no_twin: { title: '没有找到相同的登记', what: '证件和手机都没有第二条登记。打开核对页答复本人。' },
  change_resumed: { title: '会籍已恢复', what: '从生效那天起，和其他会员一样。' },
}

export const copy = {
  title: '工作台',
  brand: '龙岗工会 · 工作台',
  viewNames, empties, states, steps, flags,
  kinds: { 'membership.join': '入会审核', 'membership.move': '转入审核', 'membership.change': '会籍变动', 'my_data.correct': '更正信息', 'verification.confirm': '实名确认', 'duplicates.check': '重复登记', 'stations.suggest': '推荐驿站' } as Readonly<Record<string, string>>,
  kindShort: { 'membership.join': '入会', 'membership.move': '转入', 'membership.change': '变动', 'my_data.correct': '更正', 'verification.confirm': '实名', 'duplicates.check': '重复', 'stations.suggest': '荐站' } as Readonly<Record<string, string>>,
  otherKind: '其他',
  kindsTitle: '按事项看',
  checkCard: '核对会员证',
  verifyHere: '现场实名认证',
  demo: '示例',
  late: (days: number) => `超期 ${days} 天`,
  dueToday: '今天到期',
  dueOn: (day: string) => `${day}前`,
  tentative: '暂定',
  mineTag: '我在办',
  takenTag: '有人在办',
  handedIn: (day: string) => `${day}提交`,
  heading: (name: string, kind: string) => `${name} · ${kind}`,
  promised: (who: string, day: string) => `受理单位：${who} · 承诺 ${day}前答复`,
  record: (who: string, day: string) => `登记单位：${who} · 请在 ${day}前登记`,
  noPromise: (who: string) => `受理单位：${who}`,
  risen: (who: string) => `原由${who}受理，超期后转来。`,
  readOnly: '这件事已转到上一级工会，你可以查看，不能再处理。',
  history: '经过',
  waiting: { submitted: '等人受理', in_review: '等待决定', needs_info: '等申请人补充' } as Partial<Record<CaseState, string>>,
  stale: '看到的可能不是最新的。',
  renew: '再试一次',
  number: '编号',
  pick: '在左边选一件来办。',
  chosen: '正在看',
  next: '看下一件',
  backToList: '回到列表',
  home: '回首页',
  keys: { step: 'J / K 上下一条', take: 'T 受理', approve: 'A 同意', ask: 'R 补充', refuse: 'X 不同意' },
  letter: (version: string, day: string) => `${version} 版 · ${day}签名`,
  act: { take: '受理', approve: '同意入会', ask: '要求补充', refuse: '不同意…', match: '匹配单位', acknowledge: '已登记，办结', decide: '打开核对页', raise: '查一查是不是同一个人' },
  raised: (who: string, here: boolean) => (here ? '已建好核对，正在打开。' : `已交给${who}核对。这件先放着，有了结果再审。`),
  done: { take: '已受理，由你来审', approve: '已同意，会员证已生成', ask: '已发给申请人', refuse: '已答复申请人', match_employer: '已匹配单位', acknowledge: '已登记' },
  problems: {
    'case.state_changed': '别人刚刚动过这件事，已换成最新的，请再看一眼。',
    'membership.duplicate_document': '这个证件号码已经登记过会员，不能再办一份。请点「查一查是不是同一个人」：是同一个人就合并；号码登记错了人的，看过证件原件，可以从那条登记里去掉。',
    'membership.document_missing': '这条登记的证件号码去掉了。请选「要求补充」，请对方重新填证件号码。',
    'membership.already_member': '对方已经是会员，一个人只有一份会籍。请选「不同意」，请对方改办转会。',
  } as Readonly<Record<string, string>>,
  approve: { title: '同意入会？', text: '同意后会员证马上生成，对方会收到消息。', yes: '同意', no: '再看看' },
  seeFull: '查看全部（会记录）',
  signature: '看签名',
  signatureTitle: '手写签名',
  signatureGone: '签名图片打不开，请再试一次。',
  reveal: {
    title: '查看完整信息', what: (names: readonly string[]) => `将显示：${names.join('、')}`, why: '为什么要看？', hint: '比如：电话核对本人信息。会记下你的名字、时间和原因。', act: '查看，并记录', missing: '请写一句原因。', shown: '完整信息只在这里显示这一次，请不要外传。',
  },
  ask: {
    title: '要求补充', note: '只能要求一次，请一次列全。对方补好后会回到你这里。', fields: '要对方补哪几样？', say: '补充说明（对方看得到）', hint: '比如：签名看不清，请重新签一次。', act: '发给申请人', missing: '请至少选一样。',
  },
  refuse: {
    title: '不同意入会', pick: '原因（对方看到的就是这句话）', next: '对方接下来可以：', say: '补充一句（可不填，对方看得到）', act: '答复申请人', missing: '请选一个原因。',
  },
  match: { title: '匹配单位', search: '单位名称或信用代码', none: '没有找到。可以换个说法，或先审核，以后再匹配。', typed: (name: string) => `申请人填的是：${name}` },
  card: {
    title: '核对会员证', what: '请对方打开会员证，扫上面的码。', whatWeb: '请对方打开会员证，用扫码枪扫上面的码。', scan: '扫一扫', code: '会员码', check: '核对', standing: { active: '是会员', kept: '会员，会籍保留', retired: '会员，已退休' }, no: '会员号', union: '所在工会', since: '入会日期', again: '再核对一位', missing: '请扫码，或输入会员码。', once: '每个码只能核对一次，60 秒内有效。',
  },
  guest: { title: '请先登录', what: '工作台给工会主席和工作人员使用。', act: '去登录' },
  noRole: { title: '你还没有审核的职责', what: '需要的话，请联系上一级工会为你开通。', act: '回首页' },
} as const

/** What a yes and a no are called, and what comes of them: that differs from kind to kind. */
const decisions: Readonly<Record<string, { act: string; title: string; text: string; yes: string; done: string; refuse: string }>> = {
  'membership.join': { act: copy.act.approve, title: copy.approve.title, text: copy.approve.text, yes: copy.approve.yes, done: copy.done.approve, refuse: copy.refuse.title },
  'membership.move': {
    act: '同意转入', title: '同意转入？', text: '同意后会籍马上转到你们工会，会员号不变；原工会会收到消息。', yes: '同意', done: '已同意，会籍已转入', refuse: '不同意转入',
  },
  'verification.confirm': {
    act: '确认是本人', title: '确认是本人？', text: '只确认你认识、见过面的人。拿不准就选「没法确认」，请对方带证件到现场。对方会收到消息。', yes: '确认', done: '已确认，实名认证完成', refuse: '没法确认',
  },
  'stations.suggest': {
    act: '采纳推荐', title: '采纳这个推荐？', text: '采纳后会生成一份草稿，放进「阵地管理」，补全信息、验收合格后才对外开放。对方会收到消息。', yes: '采纳', done: '已采纳，草稿在「阵地管理」里', refuse: '不采纳',
  },
  'my_data.correct': { act: '同意更正', title: '同意更正？', text: '同意后马上按新的姓名或证件登记，会员证也会换成新的名字，对方会收到消息。', yes: '同意', done: '已同意，登记的信息已改好', refuse: '不同意更正' },
}
const anyDecision = { act: '同意', title: '同意？', text: '同意后对方会收到消息。', yes: '同意', done: '已同意', refuse: '不同意' }

/** Kinds that are decided on a page of their own. Page paths are public and never change. */
const pages: Readonly<Record<string, string>> = { 'duplicates.check': 'features/duplicates/pages/compare/index' }

export const pageOfKind = (kind: string): string | undefined => pages[kind]
export const decisionOf = (kind: string) => decisions[kind] ?? anyDecision
export const kindWord = (kind: string): string => copy.kinds[kind] ?? copy.otherKind
export const fieldWord = (key: string): string => fields[key] ?? key
export const valueWord = (key: string, value: string): string => values[key]?.[value] ?? value
