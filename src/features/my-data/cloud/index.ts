import type { CaseKind } from '@/cloud/domain/cases/kind'
import { implement } from '@/cloud/kernel/handler'
import { myDataContract } from '../contract'
import { close } from './close'
import { correct } from './correct'
import { correctPhone } from './correct-phone'
import { endSession } from './end-session'
import { exportData } from './export-data'
import { map } from './map'
import { reveal } from './reveal'
import { see } from './see'
import { withdrawCase } from './withdraw-case'
import { withdrawConsent } from './withdraw-consent'

export { correctionCase } from './case-kind'

/** `kinds`: every kind of case, for what is kept about somebody stands in cases of all of them. */
export const myDataCloud = (kinds: readonly CaseKind[]) =>
  implement(myDataContract, {
    see: see(kinds), reveal, correctPhone, correct, withdrawCase: withdrawCase(kinds), withdrawConsent: withdrawConsent(kinds), endSession, exportData: exportData(kinds), close: close(kinds), map,
  })
