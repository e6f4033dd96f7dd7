import words from '../../../../seeds/demo/words.json'
import { insertEnterprises, insertUnion, type NewEnterprise } from '@/cloud/domain/orgs/import/queries'
import type { Db } from '@/cloud/kernel/handler'
import type { Dice } from './dice'

export interface DemoUnion {
  readonly id: string
  readonly streetCode: string
  readonly enterpriseId: string
}

/** Per street 6 enterprises with a union of their own and 4 without: 66 unions and 110 enterprises in all. */
const WITH = 6
const WITHOUT = 4

export const seedUnions = async (db: Db, dice: Dice): Promise<DemoUnion[]> => {
  const streets = await db.selectFrom('organizations').select(['id', 'path', 'street_code']).where('kind', '=', 'street').orderBy('street_code').execute()
  const enterprises: NewEnterprise[] = []
  const unions: DemoUnion[] = []
  const taken = new Set<string>()
  for (const street of streets) {
    const streetCode = street.street_code ?? ''
    for (let i = 0; i < WITH + WITHOUT; i++) {
      let name = ''
      do {
        const trade = dice.pick(words.trades)
        name = `示例${dice.pick(words.brands)}${trade.name}${trade.form}`
      } while (taken.has(name))
      taken.add(name)
      const id = dice.id()
      const band = dice.pick(words.bands)
      const unionId = i < WITH ? dice.id() : null
      if (unionId) {
        await insertUnion(db, { id: unionId, parent: { id: street.id, path: street.path }, name: `${name}工会`, uscc: null, streetCode, headcountBand: band, demo: true })
        unions.push({ id: unionId, streetCode, enterpriseId: id })
      }
      enterprises.push({ id, name, uscc: null, usccDoubtful: false, streetCode, headcountBand: band, hasChair: unionId !== null, unionId, source: '示例', demo: true })
    }
  }
  await insertEnterprises(db, enterprises)
  return unions
}
