import type { CaseKind } from '@/cloud/domain/cases/kind'
import { implement } from '@/cloud/kernel/handler'
import { deskContract } from '../contract'
import { acknowledge } from './acknowledge'
import { approve } from './approve'
import { ask } from './ask'
import { counts } from './counts'
import { createDesk } from './desk'
import { list } from './list'
import { matchEmployer } from './match-employer'
import { open } from './open'
import { refuseCase } from './refuse-case'
import { reveal } from './reveal'
import { take } from './take'

export { deskErasing } from './erasing'

/** The desk over the kinds that the features register; it renders their views and knows none of them. */
export const deskCloud = (kinds: readonly CaseKind[]) => {
  const desk = createDesk(kinds)
  return implement(deskContract, {
    counts: counts(desk), list: list(desk), open: open(desk), take: take(desk), ask: ask(desk),
    approve: approve(desk), refuse: refuseCase(desk), acknowledge: acknowledge(desk), reveal: reveal(desk), matchEmployer: matchEmployer(desk),
  })
}
