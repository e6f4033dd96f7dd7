import { refuse } from '@/cloud/kernel/refusal'
import type { Storage } from './storage'

const away = async (): Promise<never> => refuse('service.unavailable')

/** A function for which no storage is configured: everything else works, and files can come later. */
export const noStorage: Storage = { put: away, putStream: away, get: away, remove: away, fetchUpload: away, dropUpload: away, linkTo: away }
