import type { DocumentKind } from '@/contract/identifiers'
import type { Way } from './rules'

const documents: Record<DocumentKind, string> = { resident_id: '居民身份证', hmt_residence: '港澳台居民居住证', hmt_permit: '来往内地通行证', foreign_pr: '外国人永久居留身份证' }
const ways: Record<Way, string> = { provider: '联网核对', face: '人脸核身', desk: '现场核对证件', chair: '主席确认' }

export const copy = {
  title: '实名认证',
  guest: { title: '登录后做实名认证', what: '认证一次就好，换单位、转会都不用再办。', act: '去登录' },
  nothing: { title: '先填一份入会申请', what: '实名认证用的是申请里的姓名和证件号码，填一次就够，不用再填。', act: '去申请' },
  done: { title: '已经实名认证', how: '办法', when: '时间', where: '由谁认证', note: '以后换单位、转会都不用再认证。改了姓名或证件，才要重新认证。', me: '回我的页面' },
  ways,
  documents,
  ask: '怎么证明是你本人？',
  same: '下面几种效果完全一样，选你方便的。不刷脸也行。',
  who: (name: string, kind: string) => `${name} · ${kind}`,
  wrong: '信息不对？带证件到工会现场更正。',
  bring: '要什么',
  takes: '要多久',
  refused: '主席没能确认',
  agreeFirst: {
    title: '先看一遍告知书', what: '现场核对和主席确认要用到姓名和证件号码，同意后马上能办。', act: '去看看并同意',
    why: { withdrawn: '你撤回过证件号码的同意。', outdated: '证件号码的告知书换了新版，还没给你看过。', never: '证件号码的告知书还没给你看过。' },
  },
  earlier: { title: '以前用别的微信或手机登记过？', note: '请工会核对，不用来回跑' },
  desk: {
    title: '到工会现场', needs: '证件原件，只看不留', time: '一两分钟，当场办好', where: (union: string) => `到${union}，或街道、区总工会的窗口，把下面的码给工作人员扫。`,
    act: '出示核对码', hide: '收起', left: (seconds: number) => `${seconds} 秒后换新码`, leftSpoken: '核对码会自动更换', drawing: '正在取码…', offline: '没有网络，连上后自动出码。', failed: '暂时取不到码，正在重试。',
  },
  chair: {
    title: '请工会主席确认', needs: '主席认识你就行，不用跑一趟', time: (days: number) => `${days} 个工作日内答复`, noUnion: '还不知道你归哪个工会。先申请入会，或选别的办法。',
    act: '交给主席', asked: (union: string) => `已交给${union}`, until: (day: string) => `最晚 ${day}答复`, tentative: '（暂定）', late: '超过承诺时间了，已转给上一级工会。着急可以打 12351，或换别的办法。',
    number: (number: string) => `编号 ${number}`, back: '撤回', backAsk: { title: '撤回？', text: '撤回后主席不会再看。其他办法照样能用。', yes: '撤回', no: '不撤' },
  },
  provider: {
    title: '联网核对', needs: '姓名和身份证号码，不用拍照', time: '几秒钟', act: '马上核对', busy: '正在核对，最多等几秒',
    off: '没有接通，请选另外两种。', apply: '交了入会申请以后，就能用这种办法。', document: '只能核对居民身份证，请选另外两种。', usedUp: '次数用完了，请选另外两种，或过一天再来。', left: (count: number) => `今天还能核对 ${count} 次`,
    unconfirmed: '这次没能确认。可能是姓名或号码填错了，也可能是登记库还没更新。请到现场，或请主席确认。',
    unavailable: '对方没有回音，不算次数。过一会儿再试，或选别的办法。',
  },
  face: { title: '微信人脸核身', needs: '本人对着手机，只限居民身份证', time: '一分钟左右', act: '开始', unconfirmed: '这次没有认出来，或者中途取消了。光线好一点再试，或选别的办法。' },
  consent: { agree: (title: string) => `我已阅读并同意《${title}》`, who: (names: string) => `会传给：${names}`, read: '看全文', fold: '收起', missing: '要先同意，才能传给对方。' },
  atDesk: {
    title: '现场实名认证', what: '请对方打开「实名认证 → 到工会现场」，扫上面的码。', whatWeb: '请对方打开「实名认证 → 到工会现场」，用扫码枪扫上面的码。',
    scan: '扫一扫', code: '核对码', once: '每个码只能用一次，60 秒内有效。', open: '核对', missing: '请扫码，或输入核对码。',
    union: '工会', document: '证件', already: '这位已经认证过，不用再办。',
    look: '看证件原件：照片像不像、在不在有效期。只看，不拍照、不复印、不抄全号。', last: '证件号码最后 6 位', lastHint: '照着对方的证件填，字母也算一位', lastMissing: '要填 6 位。', act: '确认，认证这位',
    good: '认证完成', goodWhat: (name: string) => `${name}已实名认证，对方手机上马上看得到。`,
    mismatch: (left: number) => (left > 0 ? `和登记的不一样。请看清楚再填，今天还能填 ${left} 次。` : '和登记的不一样，今天的次数用完了。请对方核对自己填的信息，明天再来，或请主席确认。'),
    conflict: '这个证件号码另有登记', conflictWhat: '先查清楚是不是同一个人，这次不能认证。已自动交给街道或区总工会核对，请对方留意消息，不要说另一条登记是谁。', again: '下一位',
  },
  figures: {
    title: '认证进度', note: '按工会名称排列，不排名。', of: (verified: number, members: number) => `${members} 名会员，${verified} 名已认证`, waiting: (count: number, since: string) => `${count} 人在等，最早 ${since}`, none: '没有人在等', empty: '这里还没有会员。',
    queue: '谁在等', queueEmpty: '现在没有人在等。', since: (union: string, day: string) => `${union} · ${day}起`, state: { submitted: '等主席确认', conflict: '有重复登记' },
  },
  guestStaff: { title: '请先登录', what: '现场认证给工会主席和工作人员使用。', act: '去登录' },
  noRole: { title: '你还没有这项职责', what: '需要的话，请联系上一级工会为你开通。', act: '回首页' },
} as const
