import type { OutputOf } from '@/features/contracts'

/** A little of the reference data, enough to fill the form in. */
export const someOptions: OutputOf<'membership.options'> = {
  streets: [{ code: '440307015', name: '龙城街道' }, { code: '440307003', name: '平湖街道' }],
  occupations: [
    { code: 'food_rider', name: '外卖配送员', group: 'platform' },
    { code: 'production_worker', name: '生产、制造工人', group: 'employed' },
    { code: 'flexible_other', name: '其他灵活就业', group: 'flexible' },
  ],
  platforms: [{ code: 'meituan', name: '美团' }],
  letter: { version: '2016', text: '我自愿加入中华全国总工会。', confirmed: false },
  notices: [
    { purpose: 'membership', version: '2026-11-01', title: '入会信息告知书', text: '谁在处理：区总工会。', recipients: ['你选择加入的工会'] },
    { purpose: 'identity', version: '2026-11-01', title: '证件号码单独同意书', text: '为什么必须要：实名登记。', recipients: ['你选择加入的工会'] },
  ],
  promiseWorkdays: 15,
}

type Union = OutputOf<'membership.findUnions'>[number]

export const catchAll: Union = { id: '01919191-0000-7000-8000-0000000000c1', name: '龙城街道新就业形态行业工会联合会', kind: 'catch_all', streetCode: '440307015', avoidsEmployer: true, confirmed: false }
export const streetUnion: Union = { id: '01919191-0000-7000-8000-0000000000c2', name: '龙城街道总工会', kind: 'street', streetCode: '440307015', avoidsEmployer: true, confirmed: true }
export const employersUnion: Union = { id: '01919191-0000-7000-8000-0000000000c3', name: '龙科公司工会', kind: 'enterprise', streetCode: '440307015', avoidsEmployer: false, confirmed: true }

export const anEmployer: OutputOf<'membership.searchEmployers'>['rows'][number] = { id: '01919191-0000-7000-8000-0000000000e1', name: '深圳市龙科精密制造有限公司', uscc: null, streetCode: '440307015', union: employersUnion }

/** A woman born on 31 December 1949: the example of GB 11643. */
export const aDocument = '11010519491231002X'
