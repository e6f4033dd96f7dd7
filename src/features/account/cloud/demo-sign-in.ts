import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { accountContract } from '../contract'
import { offeredPeople } from './demo-people'
import { signInAs } from './sign-in-as'

export const demoSignIn: Handler<typeof accountContract.demoSignIn> = async (context, { key }) => {
  const person = found((await offeredPeople(context)).find((offered) => offered.key === key))
  return signInAs(context, person.id, 'demo')
}
