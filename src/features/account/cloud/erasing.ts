import type { Erasing } from '@/cloud/domain/erasure/erasing'

/** Every way in. */
export const accountErasing: Erasing = { deletes: ['sessions', 'accounts', 'one_time_codes'] }
