import { implement } from '@/cloud/kernel/handler'
import { verificationContract } from '../contract'
import { askChair } from './ask-chair'
import { checkByProvider } from './check-by-provider'
import { confirmAtDesk } from './confirm-at-desk'
import { deskCode } from './desk-code'
import { figures } from './figures'
import { finishFace } from './finish-face'
import { mine } from './mine'
import { openVisit } from './open-visit'
import { startFace } from './start-face'
import { waiting } from './waiting'
import { withdrawAsking } from './withdraw-asking'

export const verificationCloud = implement(verificationContract, {
  mine, checkByProvider, startFace, finishFace, deskCode, openVisit, confirmAtDesk, askChair, withdrawAsking, figures, waiting,
})
export { verificationErasing } from './erasing'
export { confirmCase } from './case-kind'
export { pruneSessions } from './queries/sessions'
export { pruneTries } from './queries/attempts'
