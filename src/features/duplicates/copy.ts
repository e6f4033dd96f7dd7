import type { DocumentKind } from '@/contract/identifiers'
import type { Obstacle, Outcome, Saying } from './rules'

const documents: Record<DocumentKind, string> = { resident_id: '居民身份证', hmt_residence: '港澳台居民居住证', hmt_permit: '来往内地通行证', foreign_pr: '外国人永久居留身份证' }
const sayings: Record<Saying, { title: string; note?: string }> = {
  earlier_account: { title: '我以前用别的微信或手机登记过', note: '比如换了微信、丢了手机' },
  other_phone: { title: '我的手机号换过，或者是别人用过的' },
  please_check: { title: '说不清，请工会核对我的登记' },
}

/** Sentences of 登记核对: to the person nothing of another record is said, whatever there is. */
export const copy = {
  title: '登记核对',
  documents,
  sayings,
  guest: { title: '登录后请工会核对', what: '以前登记过、办不下去，都可以请工会看一看。', act: '去登录' },
  nothing: { title: '还没有可以核对的信息', what: '先填一份入会申请，或在「我的信息」里登记手机号。', act: '去申请', data: '我的信息' },
  ask: '请工会核对你的登记',
  why: '办不下去，或者以前登记过？交给工会，有专人核对，不用你来回跑。',
  which: '你的情况',
  note: '想补充的（可不填）',
  noteHint: '比如：以前在哪个单位、哪一年入的会。不用写证件号码。',
  missing: '请选一种情况。',
  act: '请工会核对',
  promise: (days: number) => `${days} 个工作日内答复`,
  running: {
    title: (union: string) => `已交给${union}`, until: (day: string) => `最晚 ${day}答复`, tentative: '（暂定）', late: '超过承诺时间了，已转给上一级工会。着急可以打 12351。',
    number: (number: string) => `编号 ${number}`, bring: (union: string) => `想快一点？带证件原件和手机到${union}现场，当场就能核对。`, back: '撤回',
    backAsk: { title: '撤回？', text: '撤回后工会不再核对。以后随时可以再交。', yes: '撤回', no: '不撤' },
  },
  last: {
    when: (day: string, number: string) => `${day}答复 · 编号 ${number}`, next: '接下来可以',
    outcomes: {
      merged: { title: '两份登记合成一份了', what: '都是你的：会籍、办过的事、消息都在一起了。会员号不变。' },
      phone_released: { title: '手机号归你了', what: '这个号码只登记在你这里了。' },
      document_released: { title: '证件号码归你了', what: '这个证件号码只登记在你这里了，可以接着办实名认证和入会。' },
      kept_apart: { title: '核对过了，登记没有变', what: '' },
      unmerged: { title: '合并已经撤销', what: '两份登记又分开了，恢复成合并以前的样子。' },
    } satisfies Record<Outcome, { title: string; what: string }>,
    wrong: (day: string) => `合错了？${day}前可以撤销：请拨打 12351，或到给你核对的工会说一声。`, again: '再请工会核对一次',
  },
  compare: {
    title: '重复登记核对',
    lead: (number: string, union: string) => `编号 ${number} · ${union}`,
    until: (day: string) => `请在 ${day}前答复`,
    said: '本人说', noteSaid: '本人补充', notSaid: '系统或同事发现，本人还不知道',
    sides: { claimant: '来核对的这条', other: '另一条' },
    keeps: '合并后保留', same: '相同',
    rows: { name: '姓名', document: '证件', phone: '手机', membership: '会籍', since: '登记时间', seen: '最近使用', verification: '实名认证', cases: '在办的事', signIns: '登录方式', role: '职务' },
    none: '没有', memberOf: (union: string, no: string, day: string) => `${union} · ${no} · ${day}入会`, kept: '（会籍保留）', verified: { provider: '联网核对', face: '人脸核身', desk: '现场核对', chair: '主席确认' } as Readonly<Record<string, string>>,
    verification: { none: '还没有', submitted: '在等主席确认', verified: '已认证', conflict: '有重复，没认证' }, cases: (count: number) => `${count} 件`, signIns: (count: number) => `${count} 个`, hasRole: '有在任职务',
    unseen: '另一条登记在别的工会', unseenWhat: '你这里看不到。请转给同时管着两边的上一级工会来核对。',
    alone: '没有找到相同的登记', aloneWhat: '证件和手机都没有第二条登记。当面问清楚情况，再答复本人。', aloneQuiet: '证件和手机都没有第二条登记了，可以结束核对。',
    end: '结束核对', take: '受理', taken: '已受理，由你来核对。', passUp: '转给上一级', passed: (union: string) => `已转给${union}`,
    keptApart: (day: string) => `${day}核对过：不是同一个人，保持原样。`,
    merge: '合成一个人', release: '手机号归这条', releaseDocument: '证件号码归这条', apart: '不是同一个人，保持原样', answer: '答复本人',
    rule: { claimant: '按规则保留「来核对的这条」。', other: '按规则保留「另一条」。', why: '有会籍的优先，会籍长的优先，再看认证和登记早晚，不用选。' },
    obstacles: {
      documents_differ: '两条的证件号码不一样，不能合并。是同一个人的话，请填错的那位在「我的信息」里更正。',
      no_document: '两条都没有证件号码，不能合并。请本人先补上证件。',
      held: '其中一条在法定保留期内，现在不能合并。',
      role_held: '其中一条有在任职务，要由区总工会来合并。',
    } satisfies Record<Obstacle, string>,
    mergeSheet: {
      title: '合成一个人', what: ['会籍、办过的事、消息、文件、职务都归到保留的那条。', '两边都有会籍的，只留保留那条的，另一份记为「合并」。', '不保留的那条不能再登录，用它登录的手机再打开时就是这个人。', '30 天内可以撤销；本人会收到消息。'],
      seen: '本人带着证件原件在场：照片是本人，证件在有效期。只看，不拍照、不抄全号。', last: '证件号码最后 6 位', lastHint: '照着证件填，字母也算一位', lastMissing: '要填 6 位。', seenMissing: '本人和证件都要看到，才能合并。', act: '合并', done: '已合并，对方手机上马上看得到。',
    },
    releaseSheet: { title: '手机号归这条', what: ['另一条登记会去掉这个手机号，并收到消息。', '其他内容都不变。这一步不能撤销。'], checked: '当场拨打过，这部手机就在来核对的人手上。', missing: '要当场拨打确认过。', act: '去掉另一条的号码', done: '已办好，两边都会收到消息。' },
    documentSheet: {
      title: '证件号码归这条', what: ['号码登记错了人时用：比如名册串了行、填错了一位。', '另一条登记会去掉这个证件号码和实名认证，并收到消息，要重新登记自己的证件；会籍和其他内容都不变。', '这一步不能撤销。是同一个人的，请用「合成一个人」。'],
      seen: '来核对的人带着证件原件在场：照片是本人，证件在有效期。', act: '去掉另一条的证件号码', done: '已办好，两边都会收到消息。来核对的人现在可以接着认证。',
    },
    apartSheet: { title: '保持原样，答复本人', pick: '原因（本人看到的就是这句话）', next: '本人接下来可以：', say: '补充一句（可不填，本人看得到，不要提另一条登记）', missing: '请选一个原因。', act: '答复本人', done: '已答复。',
      quiet: { title: '保持原样', pick: '原因（本人没问过，不会收到消息）', say: '补充一句（可不填，只有工会看得到）', act: '结束核对', done: '已记下，本人不会收到消息。' } },
    over: { merged: '已合成一个人', phone_released: '手机号已归这条', document_released: '证件号码已归这条', kept_apart: '保持原样，已答复', unmerged: '合并已撤销' } satisfies Record<Outcome, string>,
    now: '现在的登记',
    undo: {
      title: '合错了？可以撤销', until: (day: string) => `${day}前可以撤销`, too: '撤销的时间过了，或后来又合并过（先撤销后面那次）。有在任职务的，由区总工会撤销。', back: (rows: number) => `${rows} 条记录回到原来那条登记`,
      stays: { changed: (n: number) => `${n} 条后来改过，留在保留的那条`, cases: (n: number) => `合并后新办的 ${n} 件事，留在保留的那条`, memberships: (n: number) => `合并后的 ${n} 段会籍，留在保留的那条`, files: (n: number) => `合并后交的 ${n} 个文件，留在保留的那条` },
      losses: { sign_ins: '两边都要重新登录', membership_changed: '合并过来的会籍后来变过，不能完全恢复', case_closed: '合并时撤回的更正申请要重新交', phone_changed: '手机号后来改过，按改过的留着' },
      why: '为什么撤销？', whyHint: '会记下来，比如：核实后不是同一个人。', missing: '请写一句原因。', act: '撤销合并', done: '已撤销，两边都会收到消息。',
      ask: { title: '撤销合并？', text: '两份登记会分开，两边都要重新登录。', yes: '撤销', no: '不撤' },
    },
    toQueue: '回工作台',
    gone: { title: '从工作台打开', what: '重复登记的核对，从工作台的「重复登记」里点开。', act: '去工作台' },
    guest: { title: '请先登录', what: '登记核对给街道和区总工会的工作人员使用。', act: '去登录' },
    noRole: { title: '要由街道或区总工会核对', what: '两条登记常常不在一个工会，所以不由单位工会核对。', act: '回首页' },
  },
} as const
