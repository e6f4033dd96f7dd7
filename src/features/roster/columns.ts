export const importKinds = ['roster', 'province'] as const
export type ImportKind = (typeof importKinds)[number]

export const columnKeys = ['name', 'documentKind', 'documentNumber', 'phone', 'joinedOn', 'registered', 'knownOn'] as const
export type ColumnKey = (typeof columnKeys)[number]

interface Column {
  readonly key: ColumnKey
  /** Under which titles offices keep it; the first is the one of our template. */
  readonly names: readonly string[]
  readonly needed?: boolean
}

const document = { key: 'documentNumber', names: ['证件号码', '身份证号', '身份证号码', '公民身份号码', '身份证', '证件号', '证件编号'], needed: true } as const
const kind = { key: 'documentKind', names: ['证件类型', '证件种类', '证件类别'] } as const
const registered = { key: 'registered', names: ['已在粤工惠登记', '是否已在粤工惠登记', '粤工惠登记', '是否注册粤工惠', '粤工惠'] } as const

/** What each kind of sheet may hold. */
export const columnsOf: Readonly<Record<ImportKind, readonly Column[]>> = {
  roster: [
    { key: 'name', names: ['姓名', '会员姓名', '职工姓名', '名字', 'name'], needed: true }, kind, document,
    { key: 'phone', names: ['手机号', '手机号码', '手机', '联系电话', '联系方式', '移动电话', '电话', 'phone'] },
    { key: 'joinedOn', names: ['入会日期', '入会时间', '加入工会日期', '加入工会时间'] }, registered,
  ],
  province: [
    document, kind, { ...registered, needed: true }, { key: 'knownOn', names: ['核对日期', '登记日期', '查询日期', '反馈日期'] },
  ],
}

/** Lines of one sheet, the titles not counted. */
export const mostLines = 5_000

/** Why a line is not taken over. Of somebody out of reach nothing is said but that the street has to look. */
export const lineReasons = [
  'required', 'length', 'characters', 'format', 'old15', 'date', 'checksum', 'kind', 'document_kind', 'digits_lost', 'phone', 'day', 'future', 'early', 'under_sixteen', 'yes_no',
  'twin', 'name_differs', 'other_union', 'left_before', 'needs_street', 'not_member_here',
] as const
export type LineReason = (typeof lineReasons)[number]

/** How many last signs of a document are compared when its holder stands there with it. */
export const LAST_SIGNS = 6

/** Why staff end what a list made of somebody who never signed in. */
export const endReasons = ['wrong_entry', 'left_job', 'died'] as const
export type EndReason = (typeof endReasons)[number]

/** So long a sheet that was taken over can be taken back. */
export const TAKE_BACK_DAYS = 30
