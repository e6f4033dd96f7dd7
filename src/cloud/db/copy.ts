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

/** What the command `npm run import` says at a terminal. */
export const copy = {
  usage: '用法：npm run import -- organizations 文件.csv [--dry-run]',
  noFile: (file: string) => `没有这个文件：${file}`,
  source: (file: string) => `导入：${file}`,
  row: (kind: 'warning' | 'bad', row: number, column: string, reason: RowReason) => `${kind === 'bad' ? '错误' : '提醒'} 第 ${row} 行 「${column}」${reasons[reason]}`,
  sum: ({ rows, added, changed, unions }: ImportReport, bad: number, dryRun: boolean) =>
    `${dryRun ? '试运行，没有写入：' : ''}共 ${rows} 行，新增 ${added}，更新 ${changed}，新建工会 ${unions}，有错未导入 ${bad} 行。`,
} as const
