import type { CaseKind } from '@/cloud/domain/cases/kind'
import { implement } from '@/cloud/kernel/handler'
import { duplicatesContract } from '../contract'
import { compare } from './compare'
import { keepApart } from './keep-apart'
import { merge } from './merge'
import { mine } from './mine'
import { passUp } from './pass-up'
import { raise } from './raise'
import { releaseDocument } from './release-document'
import { releasePhone } from './release-phone'
import { report } from './report'
import { undo } from './undo'

/** `kinds`: a merge takes open cases back, and each kind knows what that means. */
export const duplicatesCloud = (kinds: readonly CaseKind[]) =>
  implement(duplicatesContract, { mine, report, raise, compare, merge: merge(kinds), releasePhone, releaseDocument, keepApart, passUp, undo })
export { duplicateCase } from './case-kind'
export { duplicatesErasing } from './erasing'
export { dropJournals } from './drop-journals'
