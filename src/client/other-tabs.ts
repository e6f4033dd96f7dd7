/** A mini-program has no tabs. */
export const watchOtherTabs = (): void => undefined
