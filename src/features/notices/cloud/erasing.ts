import type { Erasing } from '@/cloud/domain/erasure/erasing'

/** Messages that wait to go out hang on the notice, and go with it. */
export const noticesErasing: Erasing = { deletes: ['notices', 'subscriptions'] }
