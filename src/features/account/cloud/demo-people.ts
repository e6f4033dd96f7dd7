import type { Context, Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import { dayOf } from '@/contract/dates'
import type { accountContract } from '../contract'
import { demoPeopleByKey, rolesHeld } from './queries'

/** In the order in which they are offered. Other invented people exist; only these may be signed in as. */
export const demoKeys = ['rider', 'worker', 'chair', 'officer', 'district', 'lawyer'] as const

/** The people of the demo data, or a refusal where there are none or must be none. */
export const offeredPeople = async ({ db, services }: Context) => {
  if (services.demoSignIn !== true) return refuse('session.demo_off')
  const people = await demoPeopleByKey(db, demoKeys)
  if (people.length === 0) return refuse('session.demo_off')
  return demoKeys.flatMap((key) => people.filter((person) => person.demo_key === key).map(({ id, name }) => ({ id, key, name: name ?? '' })))
}

export const demoPeople: Handler<typeof accountContract.demoPeople> = async (context) => {
  const people = await offeredPeople(context)
  return Promise.all(
    people.map(async ({ id, key, name }) => {
      const held = (await rolesHeld(context.db, id, dayOf(context.now)))[0]
      return { key, name, role: held?.role ?? 'worker', about: held?.organization_name ?? '' }
    }),
  )
}
