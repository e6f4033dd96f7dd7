import { sql } from 'kysely'
import { searchEmployers } from '@/cloud/domain/orgs/search'
import { openBenchDatabase, type BenchDatabase } from './bench-database'
import { measure, report, say } from './measure'

const words = {
  place: ['深圳市', '深圳', '龙岗区', '横岗', '平湖', '布吉', '坂田', '南湾', '坪地', '宝龙', '吉华', '园山'],
  name: ['华', '宏', '鑫', '瑞', '盛', '恒', '嘉', '达', '腾', '伟', '润', '锦', '昌', '泰', '兴', '明', '佳', '康', '信', '隆', '捷', '骏', '凯', '艺', '森', '沃', '岚', '翊', '煜', '晟'],
  trade: ['科技', '电子', '贸易', '物流', '眼镜', '珠宝', '服装', '精密', '塑胶', '五金', '家具', '食品', '建筑', '信息技术', '供应链', '文化传播'],
  form: ['有限公司', '股份有限公司', '厂', '商行', '（深圳）有限公司'],
}

/** Invented names with the repetitions of real ones: half of them hold 科技 or 有限公司, some signs are rare. */
const fill = async (database: BenchDatabase, rows: number): Promise<void> => {
  const { db } = database.owner
  await sql`truncate enterprises cascade`.execute(db)
  await sql`drop index if exists enterprises_grams, enterprises_name_key, enterprises_street`.execute(db)
  const pick = (list: readonly string[], seed: string) => sql`(${list}::text[])[1 + abs(hashint8(i * 31 + ${sql.raw(seed)})) % ${list.length}]`
  await sql`create or replace function bench_grams(key text) returns text[] language sql immutable as $$
    select array_agg(distinct g) from (
      select substr(key, n, 1) g from generate_series(1, length(key)) n union all
      select substr(key, n, 2) from generate_series(1, length(key) - 1) n) x $$`.execute(db)
  const chunk = 50_000
  for (let from = 1; from <= rows; from += chunk) {
    await sql`insert into enterprises (id, name, name_key, grams, street_code, source, demo)
      select gen_random_uuid(), name, key, bench_grams(key), '440307003', 'bench', true
      from (select name, translate(name, '（）', '') as key from (
        select ${pick(words.place, '1')} || ${pick(words.name, '2')} || ${pick(words.name, '3')} || ${pick(words.name, '4')}
          || case when i % 50000 = 7 then '麤' else '' end || ${pick(words.trade, '5')} || ${pick(words.form, '6')} as name
        from generate_series(${from}::bigint, ${Math.min(rows, from + chunk - 1)}::bigint) i) n) k`.execute(db)
  }
  await sql`create index enterprises_name_key on enterprises (name_key, id)`.execute(db)
  await sql`create index enterprises_street on enterprises (street_code, name_key, id)`.execute(db)
  await sql`create index enterprises_grams on enterprises using gin (grams) with (fastupdate = off)`.execute(db)
  await sql`vacuum analyze enterprises`.execute(db)
}

const questions = {
  'one, common': '科', 'one, rare': '麤', 'one, absent': '龘', 'two, common': '科技', 'two, middling': '华宏', 'two, rare': '麤科', 'two, absent': '龘龘',
  'four, common': '有限公司', 'four, middling': '华宏科技', 'four, rare': '宏鑫麤科', 'four, absent': '龘有限公', 'beginning': '深圳市华', 'code': '9144030',
}

/** Employer search over invented registers; aim: each question within 50 ms at 1,000,000 enterprises. */
export const benchSearch = async (sizes = [10_000, 100_000, Number(process.env.BENCH_ROWS ?? 1_000_000)]): Promise<void> => {
  const database = await openBenchDatabase()
  try {
    for (const rows of sizes) {
      say(`search: filling ${rows.toLocaleString('en')} enterprises …`)
      await fill(database, rows)
      for (const [kind, q] of Object.entries(questions)) {
        const ask = () => searchEmployers(database.app.db, { q, limit: 10 })
        const hits = (await ask()).rows.length
        report({ bench: 'search', rows, question: kind, q, hits, ...(await measure(ask, 40)), unit: 'ms' })
      }
    }
  } finally {
    await database.stop()
  }
}
