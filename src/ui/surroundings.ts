import { createContext, useContext } from 'react'

/** What an error says to a person: what happened, and what can be done now. */
export interface Sentence {
  readonly what: string
  readonly next: string
}

/** What every component may know of the world; the app hands it down, so that ui depends on nothing. */
export interface Surroundings {
  /** 关怀版: larger letters and larger places to touch. */
  readonly care: boolean
  /** Factor on every letter: the system's font scale times 1.4 in 关怀版. */
  readonly scale: number
  readonly online: boolean
  /** Somebody has waited for some seconds for what they tapped. */
  readonly slow: boolean
  readonly stopWaiting: () => void
  readonly sentence: (code: string) => Sentence
}

const plain: Surroundings = { care: false, scale: 1, online: true, slow: false, stopWaiting: () => undefined, sentence: (code) => ({ what: code, next: '' }) }

const Context = createContext<Surroundings>(plain)

export const SurroundingsProvider = Context.Provider
export const useSurroundings = (): Surroundings => useContext(Context)
