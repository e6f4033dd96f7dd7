import { implement } from '@/cloud/kernel/handler'
import { membershipContract } from '../contract'
import { answerInfo } from './answer-info'
import { card } from './card'
import { cardCode } from './card-code'
import { caseKind } from './case-kind'
import { changeCaseKind } from './change-kind'
import { checkCard } from './check-card'
import { comeBack } from './come-back'
import { findUnions } from './find-unions'
import { history } from './history'
import { keep } from './keep'
import { leave } from './leave'
import { mine } from './mine'
import { move } from './move'
import { moveCaseKind } from './move-kind'
import { options } from './options'
import { resume } from './resume'
import { searchEmployers } from './search-employers'
import { status } from './status'
import { submitJoin } from './submit-join'
import { wechatPhone } from './wechat-phone'
import { withdraw } from './withdraw'
import { withdrawMove } from './withdraw-move'

export const membershipCloud = implement(membershipContract, {
  options, searchEmployers, findUnions, submitJoin, answerInfo, withdraw, status, mine, card, cardCode, checkCard, wechatPhone,
  move, withdrawMove, keep, resume, leave, comeBack, history,
})
export const membershipCases = [caseKind, moveCaseKind, changeCaseKind]
export { caseKind } from './case-kind'
export { enterOnPaper, type PaperEvent, type PaperForm } from './enter-on-paper'
export { textsInForce } from './texts-in-force'
export { pruneCardChecks } from './queries/members'
