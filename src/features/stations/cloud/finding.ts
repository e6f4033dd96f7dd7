import type { Handlers } from '@/cloud/kernel/handler'
import type { findingContract } from '../contract'
import { feed } from './feed'
import { nearest } from './nearest'
import { photo } from './photo'
import { place } from './place'
import { search } from './search'

/** What anybody may ask. */
export const finding: Handlers<typeof findingContract> = { feed, nearest, search, place, photo }
