import type { Erasure } from '@/cloud/domain/erasure/erasing'
import { implement } from '@/cloud/kernel/handler'
import { myDataContract } from '../contract'
import { close } from './close'
import { consentTexts } from './consent-texts'
import { correct } from './correct'
import { correctPhone } from './correct-phone'
import { endSession } from './end-session'
import { exportData } from './export-data'
import { giveConsent } from './give-consent'
import { map } from './map'
import { reveal } from './reveal'
import { see } from './see'
import { stopMessages } from './stop-messages'
import { withdrawCase } from './withdraw-case'
import { withdrawConsent } from './withdraw-consent'

export { correctionCase } from './case-kind'

/** Every kind of case and every part of the product keeps something about somebody: all of them are handed in. */
export const myDataCloud = (erasure: Erasure) => {
  const { kinds } = erasure
  return implement(myDataContract, {
    see: see(kinds), reveal, correctPhone, correct, withdrawCase: withdrawCase(kinds), withdrawConsent: withdrawConsent(kinds), consentTexts, giveConsent, stopMessages, endSession, exportData: exportData(kinds), close: close(erasure), map,
  })
}
