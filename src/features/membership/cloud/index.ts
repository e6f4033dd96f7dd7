import { implement } from '@/cloud/kernel/handler'
import { membershipContract } from '../contract'
import { answerInfo } from './answer-info'
import { card } from './card'
import { cardCode } from './card-code'
import { checkCard } from './check-card'
import { findUnions } from './find-unions'
import { mine } from './mine'
import { options } from './options'
import { searchEmployers } from './search-employers'
import { status } from './status'
import { submitJoin } from './submit-join'
import { wechatPhone } from './wechat-phone'
import { withdraw } from './withdraw'

export const membershipCloud = implement(membershipContract, {
  options, searchEmployers, findUnions, submitJoin, answerInfo, withdraw, status, mine, card, cardCode, checkCard, wechatPhone,
})
export { caseKind } from './case-kind'
export { pruneCardChecks } from './queries/members'
