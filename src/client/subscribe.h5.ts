const nothing = (): void => undefined

/** A browser has no such messages: nothing is asked, of the person or of the cloud. */
export const useSubscribing = (_topics?: readonly string[]): (() => void) => nothing
