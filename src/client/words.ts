import { knownCode } from './call-error'
import { sentences, type Sentence } from './copy'

export type { Sentence } from './copy'

/** The sentence of a code, of the cloud or of the phone; one that this phone does not know yet reads as the cloud's own trouble. */
export const sentence = (code: string): Sentence => sentences[knownCode(code)]
