import { randomBytes } from 'node:crypto'
import known from '../../../seeds/demo/people.json'
import { gramsOf, nameKey } from '@/cloud/domain/orgs/name-key'
import type { Db } from '@/cloud/kernel/handler'
import { uuidv7 } from '@/contract/ids'
import { miniProgramId } from '../cloud-functions'
import type { Who } from './app'

/** Everybody who plays in a journey, and the places they work at. */
export interface Cast {
  readonly street: { readonly code: string; readonly name: string }
  readonly catchAll: { readonly id: string; readonly name: string }
  readonly streetUnion: { readonly id: string; readonly name: string }
  readonly employer: { readonly id: string; readonly name: string; readonly unionId: string; readonly unionName: string }
}

export const openidOf = (who: Who): string => `openid-of-the-${who}`
export const nameOf = (who: Who): string => known.rows.find(({ key }) => key === who)?.name ?? who

const newId = () => uuidv7(randomBytes(16), Date.now())

const addEmployer = async (owner: Db, parent: { id: string; path: string }, streetCode: string): Promise<Cast['employer']> => {
  const [id, unionId, name] = [newId(), newId(), '深圳市龙科精密制造有限公司']
  const unionName = `${name}工会`
  await owner.insertInto('organizations').values({ id: unionId, parent_id: parent.id, path: `${parent.path}.e${unionId.replaceAll('-', '')}`, kind: 'enterprise', name: unionName, street_code: streetCode }).execute()
  const key = nameKey(name)
  await owner.insertInto('enterprises').values({ id, name, name_key: key, grams: gramsOf(key), street_code: streetCode, union_id: unionId }).execute()
  return { id, name, unionId, unionName }
}

/** The demo people alone, without the two hundred cases that the demo data would put before everything a journey looks for. */
export const enterCast = async (owner: Db): Promise<Cast> => {
  const street = await owner.selectFrom('streets').select(['code', 'name']).orderBy('code').executeTakeFirstOrThrow()
  const unionOf = (kind: string) => owner.selectFrom('organizations').select(['id', 'path', 'name']).where('kind', '=', kind).where('street_code', '=', street.code).executeTakeFirstOrThrow()
  const [catchAll, streetUnion] = [await unionOf('catch_all'), await unionOf('street')]
  const employer = await addEmployer(owner, streetUnion, street.code)
  const district = await owner.selectFrom('organizations').select('id').where('kind', '=', 'district').executeTakeFirstOrThrow()
  const at: Readonly<Record<string, string>> = { enterprise: employer.unionId, street: streetUnion.id, district: district.id }
  for (const { key, name, role, at: place } of known.rows) {
    const id = newId()
    await owner.insertInto('people').values({ id, name, demo_key: key }).execute()
    if (role === undefined || place === undefined) continue
    await owner.insertInto('roles').values({ id: newId(), person_id: id, role, organization_id: at[place] ?? district.id, from_on: '2026-01-01' }).execute()
    // Whoever has a role has been here before; rider and worker come to WeChat's functions for the first time.
    await owner.insertInto('accounts').values({ provider: 'wechat', app: miniProgramId, subject: openidOf(key as Who), person_id: id }).execute()
  }
  return { street, catchAll, streetUnion, employer }
}
