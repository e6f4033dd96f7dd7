import known from '../../../../seeds/demo/people.json'
import words from '../../../../seeds/demo/words.json'
import { addDays } from '@/contract/dates'
import { residentCheckSign } from '@/contract/identifiers'
import { keepParticulars } from '@/cloud/domain/people/particulars'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import type { Dice } from './dice'
import type { DemoUnion } from './unions'

/** 440399 is no division code, so no number made with it can belong to a real person. */
const NO_REAL_PLACE = '440399'

const documentNumber = (birthOn: string, n: number): string => {
  const first = `${NO_REAL_PLACE}${birthOn.replaceAll('-', '')}${String(n % 1000).padStart(3, '0')}`
  return first + residentCheckSign(first)
}

export interface DemoPerson {
  readonly id: string
  readonly key: string | null
}

export const seedPeople = async (db: Db, vault: Vault, dice: Dice, unions: readonly DemoUnion[], count: number, today: string): Promise<DemoPerson[]> => {
  const people = Array.from({ length: count }, (_, i) => {
    const one = known.rows[i]
    return {
      id: dice.id(), key: one?.key ?? null, name: one?.name ?? dice.pick(words.surnames) + dice.pick(words.given),
      birthOn: one?.birthOn ?? addDays('1968-01-01', dice.below(14_000)), phone: `199${String(10_000_000 + i)}`, n: i,
    }
  })
  await db.insertInto('people').values(people.map((p) => ({ id: p.id, demo_key: p.key ?? `demo-${p.n}` }))).execute()
  for (const p of people) {
    await keepParticulars(db, vault, p.id, { name: p.name, documentKind: 'resident_id', documentNumber: documentNumber(p.birthOn, p.n), phone: p.phone })
  }
  // rider and worker come new: joining is what they are there to try, so nothing is known of them but the name
  const blank = people.slice(0, 2).map((p) => p.id)
  await db.updateTable('people').set({ document_kind: null, document_enc: null, document_hash: null, phone_enc: null, phone_hash: null }).where('id', 'in', blank).execute()
  await grantRoles(db, dice, people, unions[0], today)
  return people.map(({ id, key }) => ({ id, key }))
}

const grantRoles = async (db: Db, dice: Dice, people: readonly DemoPerson[], union: DemoUnion | undefined, today: string): Promise<void> => {
  if (!union) return
  const district = await db.selectFrom('organizations').select('id').where('kind', '=', 'district').executeTakeFirstOrThrow()
  const street = await db.selectFrom('organizations').select('id').where('kind', '=', 'street').where('street_code', '=', union.streetCode).executeTakeFirstOrThrow()
  const at = { enterprise: union.id, street: street.id, district: district.id }
  for (const row of known.rows) {
    const person = people.find((p) => p.key === row.key)
    if (!person || !row.role || !row.at) continue
    await db.insertInto('roles').values({ id: dice.id(), person_id: person.id, role: row.role, organization_id: at[row.at as keyof typeof at], from_on: addDays(today, -400), to_on: null }).execute()
  }
}
