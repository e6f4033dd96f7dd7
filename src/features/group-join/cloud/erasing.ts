import type { Erasing } from '@/cloud/domain/erasure/erasing'

/** What was typed in from paper goes with the case. */
export const groupJoinErasing: Erasing = { deletes: ['group_join_arrivals'] }
