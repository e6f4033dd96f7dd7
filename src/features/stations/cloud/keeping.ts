import type { Handlers } from '@/cloud/kernel/handler'
import type { keepingContract } from '../keeping-contract'
import { checklists, keepCheck } from './checks'
import { close } from './close'
import { confirm } from './confirm'
import { create } from './create'
import { edit } from './edit'
import { findByCode } from './find-by-code'
import { kept, keptPlace } from './kept-place'
import { addManager, endManager } from './managers'
import { merge } from './merge'
import { addPhoto, settlePhoto } from './photos'
import { qrSheet } from './qr-sheet'
import { acknowledge, reports, resolve, showNote } from './work-reports'

export const keeping: Handlers<typeof keepingContract> = {
  kept, keptPlace, create, edit, confirm, close, merge, addManager, endManager, addPhoto, settlePhoto, checklists, keepCheck, reports, acknowledge, resolve, showNote, qrSheet, findByCode,
}
