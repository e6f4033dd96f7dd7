import type { OutputOf } from '@/features/contracts'
import type { JoinDraft } from './join-draft'

export type Event = OutputOf<'groupJoin.find'>

/** Riders are found by their platform, workers by the employer whose union it is; at any other union the person says. */
const doorOf = ({ platformCode, employer, union }: Event): JoinDraft['door'] => {
  if (employer !== null) return 'union'
  return platformCode !== null || union.kind === 'catch_all' || union.kind === 'sector' ? 'platform' : null
}

/** What an event fills in: nothing is asked that the event says already, and everything of it can be changed. */
export const filledBy = (event: Event, draft: JoinDraft): Partial<JoinDraft> => {
  const door = doorOf(event)
  const { union, employer } = event
  return {
    invited: { place: event.place, union },
    ...(door === null ? {} : { door, ...(draft.at === 'door' ? { at: 'place' } : {}) }),
    ...(employer === null ? {} : { employer: { ...employer, union }, employerTyped: '' }),
    ...(event.platformCode === null ? {} : { platformCode: event.platformCode }),
    ...(event.occupationCode === null ? {} : { occupationCode: event.occupationCode }),
    ...(union.streetCode === null ? {} : { streetCode: union.streetCode }),
    union,
  }
}
