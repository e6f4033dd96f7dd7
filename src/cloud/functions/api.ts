import { answerCalls } from './function-calls'

/** The cloud function that the mini-program calls: light, one file, no packages. */
export const main = answerCalls('api')
