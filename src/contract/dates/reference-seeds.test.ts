import consents from '../../../seeds/reference/consents.json'
import holidays from '../../../seeds/reference/holidays.json'
import occupations from '../../../seeds/reference/occupations.json'
import organizations from '../../../seeds/reference/organizations.json'
import platforms from '../../../seeds/reference/platforms.json'
import refusals from '../../../seeds/reference/refusal-reasons.json'
import settings from '../../../seeds/reference/settings.json'
import streets from '../../../seeds/reference/streets.json'
import { isDay } from './day'

const setting = (key: string): unknown => settings.rows.find((row) => row.key === key)?.value

test('MEM-4: each of the 11 streets has its union and a catch-all below it, so nobody ends without an organization', () => {
  expect(streets.rows).toHaveLength(11)
  const byPath = new Map(organizations.rows.map((row) => [row.path, row]))
  for (const street of streets.rows) {
    const union = byPath.get(`lg.s${street.code}`)
    const fallback = byPath.get(`lg.s${street.code}.catch_all`)
    expect(union).toMatchObject({ kind: 'street', street_code: street.code, parent_id: byPath.get('lg')?.id })
    expect(fallback).toMatchObject({ kind: 'catch_all', street_code: street.code, parent_id: union?.id, confirmed: false })
  }
  expect(organizations.rows).toHaveLength(23)
})

test('no street of 大鹏新区 is offered', () => {
  expect(streets.rows.filter((row) => /葵涌|大鹏|南澳/.test(row.name) || row.code >= '440307009' && row.code <= '440307011')).toEqual([])
})

test('no code or id stands twice', () => {
  for (const rows of [streets.rows, occupations.rows, platforms.rows, refusals.rows.map((row) => ({ code: `${row.case_kind}/${row.code}` }))].map((list) => list.map((row) => row.code)))
    expect(new Set(rows).size).toBe(rows.length)
  expect(new Set(organizations.rows.map((row) => row.id)).size).toBe(organizations.rows.length)
})

test('MEM-1: no refusal names who a person is, and each says what next', () => {
  for (const row of refusals.rows) {
    expect(row.sentence + row.next_step).not.toMatch(/民族|种族|性别|宗教|教育程度|学历/)
    expect(row.next_step.length).toBeGreaterThan(10)
  }
})

test('PI-1: every notice says who, why, how, what, to whom, how long and which rights', () => {
  for (const { value } of consents.rows) {
    for (const head of ['谁在处理', '为什么', '怎么处理', '哪些信息', '会给谁看', '保存多久', '你的权利', '不同意也可以'])
      expect(value.text).toContain(head)
    expect(value.recipients.length).toBeGreaterThan(0)
    expect(value.text).toContain(`保存 ${String(setting('membership.closed_retention_days'))} 天`)
  }
})

test('the settings agree with the table and the sentences they speak of', () => {
  expect(setting('holidays.last_year')).toBe(holidays.lastYear)
  expect(refusals.rows.find((row) => row.code === 'no_reply')?.sentence).toContain(`${String(setting('membership.info_reply_workdays'))} 个工作日`)
  expect(settings.rows.every((row) => isDay(row.from_on))).toBe(true)
})
