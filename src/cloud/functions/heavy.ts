import { sharpPictures } from '@/cloud/adapters/pictures/sharp'
import { answerCalls } from './function-calls'

/** The cloud function for operations that need native libraries. */
export const main = answerCalls('heavy', sharpPictures)
