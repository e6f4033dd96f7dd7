import { residentCheckSign } from '@/contract/identifiers'
import { copy } from '@/features/roster/copy'
import type { App } from '@/testing/apps/app'
import { onBoth, type Stage } from '@/testing/apps/stage'
import { sheetFile } from '@/testing/sheets/sheet-files'

const lines = 5_000
const bad = 30

/** Invented people; line 168, 335 … of the sheet has something wrong, each time something else. */
const roster = () =>
  Array.from({ length: lines }, (_, at) => {
    const first17 = `440307${1960 + (Math.floor(at / 1000) % 40)}0303${String(at % 1000).padStart(3, '0')}`
    const good = ['王小勇', first17 + residentCheckSign(first17), `139${String(at).padStart(8, '0')}`, '2024-01-05']
    if (at % 167 !== 166 && at !== lines - 1) return good
    const wrong = [['王x1', good[1], good[2], good[3]], [good[0], '4.40307E+17', good[2], good[3]], [good[0], good[1], '0755-28900000', good[3]], [good[0], good[1], good[2], '昨天'], [null, good[1], good[2], good[3]]]
    return wrong[Math.floor(at / 167) % wrong.length]!
  })

/** Five thousand lines take a busy machine longer than a tap. */
const seeInTheEnd = async (app: App, what: string): Promise<void> => {
  for (let turn = 0; turn < 4 && !(await app.shows(what)); turn += 1) await app.see(what).catch(() => undefined)
  await app.see(what)
}

const atImport = async (stage: Stage): Promise<App> => {
  const chair = await stage.open('chair')
  await chair.open('pages/sign-in/index')
  await chair.tap(chair.entry)
  await chair.see('办事')
  return chair
}

const bring = async (chair: App, unionName: string, bytes: Buffer): Promise<void> => {
  await chair.open('features/roster/pages/import/index', { kind: 'roster' })
  await chair.see(unionName)
  await chair.choose(copy.start.choose, { name: '花名册.xlsx', bytes })
  await chair.see(/花名册\.xlsx/)
  await chair.tap(copy.start.act)
  await seeInTheEnd(chair, copy.map.ask)
  await chair.tap(copy.map.act)
  await seeInTheEnd(chair, copy.checked.title)
}

const imported = async (stage: Stage) => (await stage.db.selectFrom('memberships').select((row) => row.fn.countAll<number>().as('count')).where('source', '=', 'import').executeTakeFirstOrThrow()).count

onBoth((stage) => {
  it('a chair brings a roster with 30 bad lines of 5,000: 4,970 are members, the 30 are named, and bringing it again adds nobody', async () => {
    const bytes = await sheetFile([['姓名', '身份证号', '联系电话', '入会时间'], ...roster()])
    const { unionName } = stage.cast.employer
    const chair = await atImport(stage)
    await bring(chair, unionName, bytes)
    await chair.see(copy.result.bad(bad))
    await chair.see(copy.problems.line(168))
    await chair.see(`${copy.columns.name}：${copy.reasons.characters}`)
    expect(await imported(stage)).toBe(0)
    await chair.tap(copy.checked.act(lines - bad))
    await chair.agree(copy.checked.runAsk(1).yes)
    await seeInTheEnd(chair, copy.done.title)
    await chair.see(copy.result.added(lines - bad))
    expect(await imported(stage)).toBe(lines - bad)
    const named = await stage.db.selectFrom('roster_lines').select(['line', 'problems']).where('outcome', '=', 'bad').execute()
    expect(named).toHaveLength(bad)
    expect(named.every(({ problems }) => Array.isArray(problems) && problems.length > 0)).toBe(true)

    await bring(chair, unionName, bytes)
    await chair.see(copy.result.added(0))
    await chair.see(copy.result.same(lines - bad))
    await chair.see(copy.checked.nothing)
    expect(await imported(stage)).toBe(lines - bad)
    chair.expectClean()
  }, 300_000)
})
