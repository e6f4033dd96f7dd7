/** The mini-program has no address of its own that a camera could open. */
export const ownAddress = (_page: string): string | null => null
