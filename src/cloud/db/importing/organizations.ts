import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { columnNames } from '@/cloud/domain/orgs/import/columns'
import { importOrganizations, SheetRefused, type ImportReport } from '@/cloud/domain/orgs/import/import-organizations'
import type { RowReason } from '@/cloud/domain/orgs/import/judge-row'
import { openForCommand } from '../command'

const words: Record<RowReason, string> = {
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

const lines = (kind: string, rows: ImportReport['bad']): string[] => rows.map((r) => `${kind} 第 ${r.row} 行 「${columnNames[r.column][1]}」${words[r.reason]}`)

/** A sheet of enterprises into the register. @returns the exit code: 1 = some lines were not taken */
export const importOrganizationsFile = async (file: string, dryRun: boolean): Promise<number> => {
  const { db, close } = await openForCommand()
  try {
    const report = await importOrganizations(db, createReadStream(file), { dryRun, source: `导入：${basename(file)}` })
    for (const line of [...lines('提醒', report.warnings), ...lines('错误', report.bad)]) process.stdout.write(`${line}\n`)
    const bad = new Set(report.bad.map((r) => r.row)).size
    process.stdout.write(`${dryRun ? '试运行，没有写入：' : ''}共 ${report.rows} 行，新增 ${report.added}，更新 ${report.changed}，新建工会 ${report.unions}，有错未导入 ${bad} 行。\n`)
    return bad > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  } finally {
    await close()
  }
}
