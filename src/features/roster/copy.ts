import type { EndReason, ImportKind } from './columns'
import { columnTitles, reasonWords } from './sheet-words'

type State = 'mapping' | 'checking' | 'checked' | 'running' | 'done' | 'stopped' | 'dropped' | 'undoing' | 'undone'

const states: Readonly<Record<State, string>> = { mapping: '等对列', checking: '正在试', checked: '试完了', running: '正在导入', done: '已导入', stopped: '停下了', dropped: '不导了', undoing: '正在撤回', undone: '已撤回' }
const lines = (count: number): string => `${count.toLocaleString('en-US')} 行`

export const copy = {
  title: '会员名册',
  columns: columnTitles,
  reasons: reasonWords,
  guest: { title: '请先登录', what: '会员名册由工会主席和工作人员管理。', act: '去登录' },
  noRole: { title: '你还没有管理名册的权限', what: '需要的话，请联系上一级工会。', act: '回首页' },
  union: { label: '哪个工会', hint: '打一两个字就能找到。', none: '你的权限范围里没有找到。' },
  home: {
    bring: '导进来', roster: '导入会员名册', rosterNote: 'Excel 或 CSV，一次最多 5,000 行；先试一遍，看清楚再导', province: '导入粤工惠核对结果', provinceNote: '标出谁已在粤工惠登记',
    take: '查看和导出', members: '会员名单', membersNote: '号码隐去中间几位；可标「已在粤工惠登记」', export: '导出名册', exportNote: '默认隐去号码；每次导出都有记录',
    recent: '最近导入', none: '还没有导入过。导入后，进度和结果都在这里。',
  },
  states,
  kinds: { roster: '会员名册', province: '粤工惠核对结果' } satisfies Record<ImportKind, string>,
  progress: (done: number, all: number) => `${lines(done)} / ${lines(all)}`,
  result: { added: (count: number) => `新增 ${lines(count)}`, updated: (count: number) => `补全 ${lines(count)}`, same: (count: number) => `本来就有 ${lines(count)}`, bad: (count: number) => `有问题 ${lines(count)}` },
  start: {
    ask: { roster: '把哪张表导进来？', province: '粤工惠的核对结果在哪张表里？' } satisfies Record<ImportKind, string>,
    note: { roster: '表里要有姓名和证件号码；手机号、入会日期可以没有。', province: '表里要有证件号码，和「已在粤工惠登记」一列（是 / 否）。' } satisfies Record<ImportKind, string>,
    template: '下载模板', choose: '选表格文件', again: '换一个文件', inWechat: '在电脑上把表格发给「文件传输助手」，再在这里选。', chosen: (name: string, kb: number) => `${name} · ${kb} KB`,
    act: '读一读这张表', union: '请先选工会。', file: '请先选表格文件。', large: '文件太大，最多 4 MB。请只留名册那一页，另存后再选。',
    reasons: {
      kind: '这不是表格文件，或者里面带宏。请另存为 .xlsx 再选。', old_excel: '这是旧版 Excel，或者设了密码。请去掉密码，另存为 .xlsx 再选。', broken: '文件不完整或已损坏。请重新另存一份再选。', too_large: '展开后太大。请只留名册那一页，另存后再选。',
      too_many_rows: '超过 5,000 行。请分成几张表，一张一张导。', too_many_columns: '列太多。请只留要导入的列。', encoding: '文字编码读不出来。请另存为 .xlsx 再选。', empty: '表里除了标题没有内容。',
    } as Readonly<Record<string, string>>,
  },
  map: {
    ask: '每一列是什么？', note: '认得出的已经选好，请看一眼，不对就改。', skip: '没有这一列', option: (index: number, title: string) => `第 ${index + 1} 列：${title === '' ? '（空）' : title}`, needed: '必选',
    act: '先试一遍（不会写入）', reasons: { required: '必须选一列', twice: '这一列已经选给别的了', range: '没有这一列' } as Readonly<Record<string, string>>,
  },
  work: { checking: '正在试，不会写入', running: '正在导入', undoing: '正在撤回', undone: (count: number) => `已撤回 ${count.toLocaleString('en-US')} 人`, note: '可以离开这一页，会自己接着做；回来能看到进度。', bar: '进度' },
  checked: {
    title: '试完了，还没有写入', act: (count: number) => `把这 ${lines(count)}导进来`, nothing: '没有要写入的行', map: '重新对列', drop: '不导了',
    dropAsk: { title: '不导这张表了？', text: '读到的内容会删除；已经导入的不受影响。', yes: '不导了', no: '再看看' },
    runAsk: (count: number) => ({ title: '现在导入？', text: `${lines(count)}会写进会员名册。有问题的行不会导，改好后可以再导一次，不会重复。`, yes: '导入', no: '再看看' }),
  },
  done: { title: '导好了', note: '导入的会员还没有账号。本人带证件来，在「会员名单」里点「本人来认领」；光填手机号认领不了。', back: '回会员名册' },
  undo: {
    act: '导错了，撤回这张表', note: '30 天内可以撤回，比如导到了别的工会名下。',
    ask: (count: number) => ({ title: '撤回这张表？', text: `这张表新增的 ${count.toLocaleString('en-US')} 人会移出名册，登记的姓名和号码一起删除，之后可以导到对的工会。已经自己登录的人不动；给老会员补的手机号等也不动。`, yes: '撤回', no: '再看看' }),
    title: '已经撤回', said: (back: number, kept: number) => `移出 ${back.toLocaleString('en-US')} 人。${kept === 0 ? '' : `还有 ${kept.toLocaleString('en-US')} 人没动：本人已经登录，或有在办的事，请本人办转会或退会。`}`,
  },
  over: { stopped: '做到一半停下了：开始导入的人已经没有这个工会的权限。', dropped: '这张表不导了，读到的内容已经删除。', again: '重新导入' },
  problems: { title: '有问题的行', line: (line: number) => `第 ${line} 行`, twin: (line: number) => `（第 ${line} 行）`, file: '下载有问题的行', note: '表里多一列「问题」，照着改好，再导一次就行。', gone: '下载过期了，请再点一次。' },
  members: {
    subtree: '连下级工会一起看', q: '姓名或会员编号', qHint: '要填完整。', filter: '粤工惠', all: '全部', provinces: { yes: '已登记', no: '没登记', unknown: '不清楚' },
    none: '没有找到会员。', noneWhat: '可以导入名册，或等申请批准后再看。', verified: '已认证', imported: '名册导入', since: (day: string) => `${day}入会`, known: (word: string, day: string) => `粤工惠：${word}（${day}核对）`, unknown: '粤工惠：不清楚',
    claim: '本人来认领', claimNote: '本人带证件来、用自己的微信登录后，在「我的 · 关联账号」里输入这里的代码，这份会籍就归到他的账号。', last: '证件号码最后 6 位', lastHint: '照着证件原件填', claimAct: '出认领代码', claimUntil: (time: string) => `${time} 前有效，只能用一次`,
    end: '移出名册', endNote: (name: string) => `${name}是名册导入的，还没有账号。移出后会籍今天结束，姓名和号码删除；会员编号和起止日期留作记录。不能撤销，可以重新导入。`, endPick: '为什么移出？',
    endReasons: { wrong_entry: '登记错了', left_job: '已经离职', died: '已经去世' } satisfies Record<EndReason, string>, endMissing: '请选一个原因。', endAct: '移出名册', ended: '已移出',
    yes: '标为已登记', no: '标为没登记', saved: '已记下',
  },
  export: {
    ask: '导出哪个工会的会员？', note: '号码默认隐去中间几位。', subtree: '连下级工会一起导', format: '文件格式', formats: { xlsx: 'Excel（.xlsx）', csv: 'CSV（给别的系统用）' },
    full: '要完整号码', fullNote: '每位会员的记录里都会写明：谁、什么时候拿走了完整号码。', reason: '用来做什么', reasonHint: '例如：报省总系统核对。', reasonMissing: '要完整号码，请写明用来做什么。',
    act: '做成文件', made: '做好了', files: '我做的文件', none: '还没有做过。文件只留 24 小时，过后自动删除。', kinds: { members: '会员名册', problems: '有问题的行', template: '模板' },
    line: (count: number, full: boolean) => `${lines(count)} · ${full ? '完整号码' : '号码已隐去'}`, until: (when: string) => `留到 ${when}`, gone: '已过期删除', open: '下载', failed: '没有下载成，请再点一次。',
  },
} as const
