import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { excelSheets } from '@/cloud/adapters/sheets/excel'
import { everywhere, importPlaces, streetUnions, type BadLine, type PlacesReport } from '@/cloud/domain/places/import/import-places'
import { linesBy, readPlacesSheet } from '@/cloud/domain/places/import/read-sheet'
import { mappingFaults } from '@/cloud/domain/sheets/columns'
import { readConfig } from '@/cloud/kernel/config'
import type { Db } from '@/cloud/kernel/handler'
import { openVault } from '@/cloud/kernel/open-vault'
import { Refusal } from '@/cloud/kernel/refusal'
import type { Vault } from '@/cloud/kernel/vault'
import { dayOf } from '@/contract/dates'
import { uuidv7 } from '@/contract/ids'
import { placeColumns, type CoordinateSystem, type LineReason, type PlaceColumn } from '@/contract/places/sheet-columns'
import { openForCommand } from '../command'

const words: Record<LineReason, string> = {
  required: '没有填写', length: '太短或太长', name: '有不能用的符号', code: '不是 LG-440307003-001 这样的编号', code_unknown: '没有这个编号', kind: '不认得这个类型', street: '不是龙岗区的街道', beyond: '不归这里管',
  number: '不是数字', half_a_point: '经度纬度要成对填写', swapped: '经度和纬度填反了', outside_district: '不在龙岗区', system: '不认得这个坐标系', facility: '有不认得的设施', hours: '开放时间看不明白', access: '不认得这种进入方式',
  phone: '不像电话', yes_no: '应填 是 或 否', day: '不是日期', status: '不认得这个状态', not_accepted: '还没有验收', twin: '与前面的一行相同，已跳过', ended: '已关闭或已合并',
}

const titleOf = (column: PlaceColumn): string => placeColumns.find(({ key }) => key === column)!.names[0]

const linesOf = (bad: readonly BadLine[]): string[] => bad.flatMap(({ line, problems }) => problems.map(({ column, reason }) => `错误 第 ${line} 行 「${titleOf(column)}」${words[reason]}`))

export interface PlacesOptions {
  readonly dryRun: boolean
  /** Of points about which no column says so. */
  readonly system: CoordinateSystem
  /** Of new places about which the sheet says nothing. */
  readonly status: 'draft' | 'preparing' | 'open'
}

class TitlesMissing extends Error {}

/** The sheet into the places, by its titles; new ones belong to the union of their street. */
export const placesFromSheet = async (db: Db, vault: Vault, bytes: Uint8Array, { dryRun, system, status }: PlacesOptions, now: Date): Promise<PlacesReport> => {
  const { titles, mapping, lines } = await readPlacesSheet(excelSheets, bytes)
  const missing = mappingFaults(mapping, titles.length, placeColumns).map(({ column }) => titleOf(column))
  if (missing.length > 0) throw new TitlesMissing(`表头缺少：${missing.join('、')}`)
  return db.transaction().execute(async (tx) => {
    const unions = await streetUnions(tx)
    const work = { db: tx, vault, now, actor: null, newId: () => uuidv7(randomBytes(16), now.getTime()) }
    return importPlaces(work, linesBy(lines, mapping), { unionOf: (street) => unions.get(street) ?? null, mayOpen: true, status, source: `${dayOf(now)} 表格导入`, system, within: everywhere, write: !dryRun })
  })
}

/** @returns the exit code: 1 = some lines were not taken, 2 = the file was not read */
export const importPlacesFile = async (file: string, options: PlacesOptions): Promise<number> => {
  const config = readConfig(process.env)
  const { db, dataDir, close } = await openForCommand()
  try {
    const report = await placesFromSheet(db, openVault(config, dataDir), readFileSync(file), options, new Date())
    for (const line of linesOf(report.bad)) process.stdout.write(`${line}\n`)
    process.stdout.write(`${options.dryRun ? '试运行，没有写入：' : ''}共 ${report.lines} 行，新增 ${report.added}，更新 ${report.changed}，没有变化 ${report.same}，有错未导入 ${report.bad.length} 行。\n`)
    return report.bad.length > 0 ? 1 : 0
  } catch (error) {
    if (error instanceof TitlesMissing) process.stderr.write(`${error.message}\n`)
    else if (error instanceof Refusal) process.stderr.write('这个文件读不了：要 .xlsx 或 .csv，不带密码，最多 2000 行。\n')
    else throw error
    return 2
  } finally {
    await close()
  }
}
