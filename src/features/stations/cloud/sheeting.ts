import type { Handlers } from '@/cloud/kernel/handler'
import type { sheetsContract } from '../sheets-contract'
import { exportPlaces } from './export-places'
import { checkSheet, openSheet, takeSheet } from './sheets'

export const sheeting: Handlers<typeof sheetsContract> = { openSheet, checkSheet, takeSheet, exportPlaces }
