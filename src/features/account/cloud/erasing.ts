import type { Erasing } from '@/cloud/domain/erasure/erasing'
import { dropWaysIn } from './queries'

/** Every way in; at once, whatever a hold keeps. */
export const accountErasing: Erasing = { deletes: [], ends: dropWaysIn }
