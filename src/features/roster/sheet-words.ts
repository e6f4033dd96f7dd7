import type { ColumnKey, LineReason } from './columns'

/** What stands in the files that people open in Excel or WPS. */
export const columnTitles: Readonly<Record<ColumnKey, string>> = {
  name: '姓名', documentKind: '证件类型', documentNumber: '证件号码', phone: '手机号', joinedOn: '入会日期', registered: '已在粤工惠登记', knownOn: '核对日期',
}

export const documentKindWords = {
  resident_id: '居民身份证', hmt_residence: '港澳台居民居住证', hmt_permit: '港澳台居民来往内地通行证', foreign_pr: '外国人永久居留身份证',
} as const

export const yesNo = { yes: '是', no: '否', unknown: '' } as const

export const columnHints: Readonly<Partial<Record<ColumnKey, string>>> = {
  name: '必填，与证件上一致。', documentKind: '不填就是居民身份证。', documentNumber: '必填。整列已设为文本，18 位号码不会变样。', phone: '可以不填；11 位手机号。',
  joinedOn: '可以不填，不填按导入当天；写成 2024-01-05。', registered: '可以不填。', knownOn: '可以不填，不填按导入当天。',
}

export const reasonWords: Readonly<Record<LineReason, string>> = {
  required: '没有填写', length: '长度不对', characters: '有不该出现的字', format: '格式不对', old15: '是 15 位旧号码，请填 18 位', date: '里面的出生日期不存在', checksum: '校验位不对，请核对',
  kind: '与证件类型不符', document_kind: '没有这种证件', digits_lost: '被表格软件改成了科学计数，后几位已丢失，请按文本重新填写', phone: '不是 11 位手机号', day: '不是日期',
  future: '还没有到', early: '早于满 16 周岁', under_sixteen: '未满 16 周岁', yes_no: '请填 是 或 否', twin: '与前面的行重复', name_differs: '与登记的姓名不一致，请核对',
  other_union: '已在别的工会，请办理转会', left_before: '本人已退会，请由本人重新申请', needs_street: '需要街道核对', not_member_here: '不在这个范围的会员名册里',
}

export const exportTitles = ['姓名', '证件类型', '证件号码', '手机号', '会员编号', '所在工会', '入会日期', '会籍', '实名认证', '已在粤工惠登记', '核对日期'] as const

export const statusWords: Readonly<Record<string, string>> = { active: '在籍', kept: '保留会籍', retired: '退休', left: '已退会' }
export const verifiedWords = { yes: '已认证', no: '未认证' } as const

export const fileWords = { members: '会员名册', problems: '有问题的行', roster: '会员名册模板', province: '粤工惠核对模板', problem: '问题', line: '原行号' } as const

/** 「证件号码：校验位不对，请核对；手机号：不是 11 位手机号」 */
export const problemSentence = (problems: readonly { readonly column: ColumnKey; readonly reason: LineReason; readonly line?: number | undefined; readonly union?: string | undefined }[]): string =>
  problems.map(({ column, reason, line, union }) => `${columnTitles[column]}：${reasonWords[reason]}${line === undefined ? '' : `（第 ${line} 行）`}${union === undefined ? '' : `（${union}）`}`).join('；')
