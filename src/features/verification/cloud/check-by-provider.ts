import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { verificationContract } from '../contract'
import { nothingSaid, serviceSaid } from './service-finding'
import { readyForService } from './service-way'

/** The answer is data even where it is no yes: a refusal would roll the count of tries back. */
export const checkByProvider: Handler<typeof verificationContract.checkByProvider> = async (context, { consent }) => {
  const identity = context.services.identity ?? refuse('verification.not_offered')
  const subject = await readyForService(context, 'provider', consent)
  const answer = await identity.check({ name: subject.name, number: subject.documentNumber })
  return answer.ok ? serviceSaid(context, subject, 'provider', answer.value) : nothingSaid(context, subject, 'provider', answer.code)
}
