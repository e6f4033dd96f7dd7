import type { Erasing } from '@/cloud/domain/erasure/erasing'
import { forgetPairs } from '@/cloud/domain/people/kept-apart'

export const duplicatesErasing: Erasing = { deletes: [], settle: forgetPairs }
