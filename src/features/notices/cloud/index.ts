import { implement } from '@/cloud/kernel/handler'
import { noticesContract } from '../contract'
import { resend, toldOtherwise } from './settle-stuck'
import { stuck } from './stuck'

export { noticesErasing } from './erasing'
export { renderMessage } from './render-message'

export const noticesCloud = implement(noticesContract, { stuck, resend, toldOtherwise })
