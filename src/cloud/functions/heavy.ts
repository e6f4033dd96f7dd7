import { sharpPictures } from '@/cloud/adapters/pictures/sharp'
import { excelSheets } from '@/cloud/adapters/sheets/excel'
import { answerCalls } from './function-calls'

/** The cloud function for operations that need native or large libraries. */
export const main = answerCalls('heavy', { pictures: sharpPictures, sheets: excelSheets })
