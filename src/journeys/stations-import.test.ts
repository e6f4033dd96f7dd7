import { copy } from '@/features/stations/keep-copy'
import type { App } from '@/testing/apps/app'
import { onBoth, type Stage } from '@/testing/apps/stage'
import { sheetFile } from '@/testing/sheets/sheet-files'
import { atDesk } from './reviewing'

const words = copy.sheet
const lines = 200
const bad = 3

/** Invented places; three lines have something wrong, each something else. */
const places = (street: string) =>
  Array.from({ length: lines }, (_, at) => {
    const good = [`示例导入${at + 1}站`, street, 114.2 + (at % 20) * 0.001, 22.7 + Math.floor(at / 20) * 0.001, '8:00-20:00']
    if (at === 9) return [...good.slice(0, 4), '白天']
    if (at === 99) return [good[0]!, good[1]!, 113.3, ...good.slice(3)]
    return at === lines - 1 ? [good[0]!, '福田街道', ...good.slice(2)] : good
  })

const bring = async (app: App, bytes: Buffer): Promise<void> => {
  await app.open('features/stations/pages/keep-sheet/index')
  await app.choose(words.choose, { name: '驿站.xlsx', bytes })
  await app.see('驿站.xlsx')
  await app.see(words.mapping)
  await app.pick('system', copy.form.systems.wgs84)
  await app.tap(words.check)
  await app.see(words.checked)
}

const imported = async (stage: Stage) => (await stage.owner.selectFrom('places').select('name').where('name', 'like', '示例导入%').execute()).length

onBoth((stage) => {
  it('a chair brings a sheet of 200 places with 3 bad lines: 197 are in, the 3 are named with line, column and reason, and bringing it again adds nothing', async () => {
    const bytes = await sheetFile([['驿站名称', '所属街道', '经度', '纬度', '开放时间'], ...places(stage.cast.street.name)])
    const chair = await atDesk(stage, 'chair')
    await bring(chair, bytes)
    await chair.see(words.added(lines - bad))
    await chair.see(words.bad(bad))
    for (const [line, name, column, reason] of [[11, 10, 'hours', 'hours'], [101, 100, 'longitude', 'outside_district'], [201, 200, 'street', 'street']] as const) {
      await chair.see(words.line(line, `示例导入${name}站`))
      await chair.see(words.problem(words.columns[column], words.reasons[reason]))
    }
    expect(await imported(stage)).toBe(0)
    await chair.tap(words.take(lines - bad))
    await chair.see(words.taken)
    await chair.see(words.badStay(bad))
    expect(await imported(stage)).toBe(lines - bad)

    await bring(chair, bytes)
    await chair.see(words.added(0))
    await chair.see(words.same(lines - bad))
    await chair.see(words.nothing)
    expect(await imported(stage)).toBe(lines - bad)
    chair.expectClean()
  }, 180_000)
})
