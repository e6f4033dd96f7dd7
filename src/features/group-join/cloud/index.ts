import type { CaseKind } from '@/cloud/domain/cases/kind'
import { implement } from '@/cloud/kernel/handler'
import { groupJoinContract } from '../contract'
import { approve } from './approve'
import { claimCode } from './claim-code'
import { enter, type EnterOnPaper } from './enter'
import { arrivals, list, live } from './lists'
import { open } from './open'
import { poster } from './poster'
import { ready } from './ready'
import { arrive, find } from './scanned'
import { sheet, type TextsInForce } from './sheet'
import { unions } from './unions'
import { close, extend } from './window'

export { groupJoinErasing } from './erasing'

/** What joining lends to the event: its form on paper, and the texts that are signed. */
export interface Joining {
  readonly enterOnPaper: EnterOnPaper
  readonly textsInForce: TextsInForce
}

/** 集中入会 over the kinds of cases that the desk runs. */
export const groupJoinCloud = (kinds: readonly CaseKind[], { enterOnPaper, textsInForce }: Joining) =>
  implement(groupJoinContract, {
    unions, open, list, live, arrivals, close, extend, poster, ready, find, arrive, claimCode,
    approve: approve(kinds), enter: enter(enterOnPaper), sheet: sheet(textsInForce),
  })
