import type { PlacesReport } from '@/cloud/domain/places/import/import-places'
import type { LineReason } from '@/contract/places/sheet-columns'
import type { ImportReport } from '@/cloud/domain/orgs/import/import-organizations'
import type { RowReason } from '@/cloud/domain/orgs/import/judge-row'

const reasons: Record<RowReason, string> = {
  required: '没有填写',
  length: '要 2 到 80 个字',
  street: '不是龙岗区的街道',
  uscc: '应是 18 位数字和大写字母',
  headcount: '应是人数，或 1-24、25-99、100-199、200-999、1000+',
  yes_no: '应填 是 或 否',
  checksum: '校验位不符，已收下，请核对',
  parent_unknown: '没有找到，已挂在街道总工会下',
  twin: '与本表前面的一行相同，已跳过',
}

const placeReasons: Record<LineReason, string> = {
  required: '没有填写', length: '太短或太长', name: '有不能用的符号', code: '不是 LG-440307003-001 这样的编号', code_unknown: '没有这个编号', kind: '不认得这个类型', street: '不是龙岗区的街道', beyond: '不归这里管',
  number: '不是数字', half_a_point: '经度纬度要成对填写', swapped: '经度和纬度填反了', outside_district: '不在龙岗区', system: '不认得这个坐标系', facility: '有不认得的设施', hours: '开放时间看不明白', access: '不认得这种进入方式',
  phone: '不像电话', yes_no: '应填 是 或 否', day: '不是日期', status: '不认得这个状态', not_accepted: '还没有验收', twin: '与前面的一行相同，已跳过', ended: '已关闭或已合并', several: '这条街道有几处同名，请填编号',
}

const dry = (dryRun: boolean): string => (dryRun ? '试运行，没有写入：' : '')

/** What the command `npm run import` says at a terminal. */
export const copy = {
  usage: [
    '用法：',
    'npm run import -- organizations 文件.csv [--dry-run]',
    'npm run import -- places 文件.csv|文件.xlsx [--dry-run] [--coordinates=gcj02|wgs84|bd09] [--status=draft|preparing|open]',
  ].join('\n'),
  noFile: (file: string) => `没有这个文件：${file}`,
  organizations: {
    source: (file: string) => `导入：${file}`,
    row: (kind: 'warning' | 'bad', row: number, column: string, reason: RowReason) => `${kind === 'bad' ? '错误' : '提醒'} 第 ${row} 行 「${column}」${reasons[reason]}`,
    sum: ({ rows, added, changed, unions }: ImportReport, bad: number, dryRun: boolean) => `${dry(dryRun)}共 ${rows} 行，新增 ${added}，更新 ${changed}，新建工会 ${unions}，有错未导入 ${bad} 行。`,
  },
  places: {
    source: (day: string) => `${day} 表格导入`,
    row: (line: number, column: string, reason: LineReason) => `错误 第 ${line} 行 「${column}」${placeReasons[reason]}`,
    titlesMissing: (titles: readonly string[]) => `表头缺少：${titles.join('、')}`,
    unreadable: '这个文件读不了：要 .xlsx 或 .csv，不带密码，最多 2000 行。',
    sum: ({ lines, added, changed, same, bad }: PlacesReport, dryRun: boolean) => `${dry(dryRun)}共 ${lines} 行，新增 ${added}，更新 ${changed}，没有变化 ${same}，有错未导入 ${bad.length} 行。`,
  },
} as const
