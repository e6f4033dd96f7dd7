import { deskScope, type DeskScope } from '@/cloud/domain/cases/desk-scope'
import type { Actor } from '@/cloud/kernel/handler'
import { duplicateCase } from './case-kind'

export const scopeOf = (actor: Actor): DeskScope => deskScope(actor, [duplicateCase])

export const isDistrict = (actor: Actor): boolean => actor.roles.some(({ role }) => role === 'district')
