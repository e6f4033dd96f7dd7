/** A mini-program runs once: nobody else sends from this phone. */
export const alone = (work: (waited: boolean) => Promise<void>): Promise<void> => work(false)
