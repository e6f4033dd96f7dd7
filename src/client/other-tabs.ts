/** A mini-program has no tabs, and the app itself is told when it is shown. */
export const watchOtherTabs = (_shown: () => void): void => undefined
