import type { GroupPhase } from '@/contract/group-join'
import type { CaseState } from '@/contract/case-states'
import type { DocumentKind } from '@/contract/identifiers'
import type { LeftReason, UnionKind } from './rules'

const phases: Record<GroupPhase, string> = { upcoming: '还没开始', open: '进行中', ended: '已结束' }

const unionKinds: Record<UnionKind, string> = {
  catch_all: '街道兜底，骑手、司机都收', sector: '行业工会', street: '街道总工会', community: '社区工会', park: '园区工会', enterprise: '单位工会',
}

const states: Record<CaseState, string> = {
  submitted: '等待审核', in_review: '审核中', needs_info: '等对方补充', approved: '已入会', refused: '没有通过', withdrawn: '已撤回', done: '已入会',
}

const left: Record<LeftReason, string> = {
  not_sent: '扫了码，还没交', asked: '等对方补材料', decided: '已经有结果了', with_colleague: '同事在审', elsewhere: '已转到上一级工会', own: '是你自己的申请，请同事来审',
  under_age: '没满 16 周岁', age_unknown: '证件看不出年龄，请单独看', document_taken: '证件号码别人也登记过，请单独看', already_member: '已经是会员，要办转会',
  changed: '刚刚有变动，请再看一眼', busy: '同事正在处理',
}

const documentKinds: Record<DocumentKind, string> = {
  resident_id: '居民身份证', hmt_residence: '港澳台居民居住证', hmt_permit: '港澳居民或台湾居民通行证', foreign_pr: '外国人永久居留身份证',
}

export const copy = {
  title: '集中入会',
  phases, unionKinds, states, left,
  guest: { title: '请先登录', what: '集中入会由工会主席和工作人员来开。', act: '去登录' },
  noRole: { title: '你还不能开集中入会', what: '需要的话，请联系上一级工会为你开通。', act: '回首页' },
  events: {
    open: '开一场集中入会',
    none: { title: '还没有开过集中入会', what: '到站点、工地、活动现场开一场：大家扫一个码入会，你在手机上一起审核。' },
    counts: (came: number, approved: number) => `来了 ${came} 人 · 入会 ${approved} 人`,
    waiting: (count: number) => `${count} 人等审核`,
  },
  open: {
    ask: '在哪里、什么时候？',
    note: '开好就有二维码和口令，时间一到自动结束。',
    union: '大家加入哪个工会', unionHint: '只列归你管的；打几个字可以找', none: '没有找到，或不归你管。',
    place: '地点', placeHint: '比如：平湖街道美团站点',
    day: '哪一天', from: '几点开始', fromNow: '现在', hours: '开多久',
    hoursOf: (count: number) => (count % 24 === 0 ? `${count / 24} 天` : `${count} 小时`),
    days: ['今天', '明天', '后天'] as readonly string[],
    platform: '平台（选填）', occupation: '职业（选填）', prefill: '选好了，来的人就不用再选；自己也能改。', any: '不预选',
    act: '开始，出二维码',
    problems: { organizationId: '请选一个工会。', place: '请写地点，至少两个字。', closesAt: '结束时间已经过了，请选晚一点。', opensAt: '开始时间太远了。' } as Readonly<Record<string, string>>,
    failed: '没有开成，请看看填的内容。',
  },
  poster: {
    scan: '请扫码入会',
    scanWeapp: '微信扫一扫，入会',
    code: '扫不了？打开「网上入会」，输入口令',
    codeSpoken: '口令',
    none: '这里还没接通二维码，请大家输入口令。',
    join: (union: string) => `加入${union}`,
    ended: '这场已经结束，新来的人请走网上入会。',
  },
  event: {
    until: (time: string) => `到 ${time} 自动结束`,
    from: (time: string) => `${time} 开始`,
    endedAt: (time: string) => `${time} 结束`,
    counts: { came: '来了', waiting: '等审核', approved: '已入会' },
    verified: (count: number) => `其中 ${count} 人已实名认证`,
    approve: (count: number) => `一起审核 ${count} 人`,
    nobody: '还没有人等审核',
    list: '谁来了',
    empty: '扫码的人会马上出现在这里。',
    scanned: '扫了码，还没交',
    verifiedTag: '已实名', paperTag: '纸质',
    cameAt: (time: string) => `${time} 到`,
    age: (age: string) => `网络不通，这是${age}的名单，连上会自动更新。`,
    more: '更多办法',
    extend: '延长 2 小时', reopen: '再开 2 小时', close: '现在结束',
    closeAsk: { title: '现在结束？', text: '已经扫码在填的人，24 小时内交来还算这一场。', yes: '结束', no: '不结束' },
    sheet: '打印登记表', sheetNote: '给没有手机的人：一张表填 10 个人，带申请书和告知书全文。', sheetFailed: '登记表打不开，请再试一次。',
    paper: '代录纸质登记表', paperNote: '把纸上签了名的人录进来，会标明是纸质、由谁录入。',
    missing: { title: '没有这一场', what: '可能是链接不完整，或不归你管。', act: '看所有场次' },
  },
  approve: {
    title: '一起审核',
    ask: '这些人都同意入会？',
    note: '不同意的、拿不准的先去掉勾，稍后单独看。',
    count: (count: number) => `同意 ${count} 人入会`,
    none: '现在没有可以一起审核的。',
    pick: '请至少留一位。',
    all: '全部打勾', nobody: '全部去掉',
    more: '一次最多 200 人，办完这批再办下一批。',
    left: '这些人要单独看',
    yes: (count: number) => ({ title: `同意 ${count} 人入会？`, text: '每个人马上有会员号，会收到消息。', yes: '同意', no: '再看看' }),
    done: (count: number) => `${count} 人已入会`,
    doneNote: '每个人都有会员号了，也都收到了消息。',
    notDone: (count: number) => `${count} 人没有办成`,
    open: '单独看',
    show: (count: number) => `再看 ${count} 位`,
    again: '还有人等审核，接着办',
    back: '回到名单',
  },
  paper: {
    title: '代录纸质登记表',
    ask: '照着纸上的录',
    note: '只录纸上本人签了名的。会标明由你录入，本人以后可以认领。',
    name: '姓名', kind: '证件类型', kinds: documentKinds, document: '证件号码', phone: '手机号（没有可不填）', phoneHint: '照着纸上写的', occupation: '职业', platform: '平台', noPlatform: '不跑平台', employer: '单位名字', employerHint: '纸上写的单位', street: '上班的街道',
    signedOn: '签名日期', signedHint: '纸上写的日期，比如 2026-11-23',
    kept: '原件放在哪里', keptHint: '比如：街道总工会 2 号柜',
    signed: '纸上有本人签名，本人看过申请书和两份告知书（登记表上印有全文）',
    act: '录入', done: (name: string) => `${name}录好了`, number: (number: string) => `编号 ${number}`, next: '录下一位',
    claim: '本人来认领',
    claimNote: '本人带证件来、用自己的微信登录后，在「我的 · 关联账号」里输入这里的代码，这份会籍就归到他的账号。',
    last: '证件号码最后 6 位', lastHint: '照着证件原件填', claimAct: '出认领代码', claimUntil: (time: string) => `${time} 前有效，只能用一次`,
    missing: '还有没填的，已经标红。',
    problems: {
      name: '照着纸上写全名。', documentNumber: '号码不对，请照着纸再数一遍。', phone: '手机号要 11 位；没有手机的请留空。', occupationCode: '请选职业。', streetCode: '请选街道。', signedOn: '日期写成 2026-11-23 这样；30 天以前的请重新签。', keptWhere: '请写原件放在哪里。', signedOnPaper: '没有本人签名的不能录。', employerTyped: '不跑平台的，请写单位名字。', platformCode: '请选平台。',
    } as Readonly<Record<string, string>>,
  },
  sheet: {
    title: '集中入会登记表',
    note: (union: string, place: string, when: string, code: string) => `${union} · ${place} · ${when} · 口令 ${code}`,
    page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    letter: (version: string, confirmed: boolean) => `入会申请书（${version} 版${confirmed ? '' : '，文字待区总工会确认'}）`,
    notice: (title: string, version: string) => `${title}（${version} 版）`,
    signTitle: '签名前请看',
    sign: '在下面签名，表示我自愿申请入会，看过并同意上面的申请书和告知书。字要本人签。',
    cover: '工作人员请注意：一个一个填，用纸盖住前面的人的号码；录完后交给保管的人，不要外传。',
    table: '本人填写，签名并写日期',
    columns: [{ label: '', share: 0.06 }, { label: '姓名', share: 0.15 }, { label: '证件类型、号码', share: 0.31 }, { label: '手机号', share: 0.18 }, { label: '平台或单位', share: 0.14 }, { label: '签名、日期', share: 0.16 }],
    none: '无',
  },
} as const
