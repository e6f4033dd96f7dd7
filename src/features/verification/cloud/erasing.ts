import type { Erasing } from '@/cloud/domain/erasure/erasing'

export const verificationErasing: Erasing = { deletes: ['verification_sessions', 'verification_attempts', 'verifications'] }
