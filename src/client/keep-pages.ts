/** WeChat keeps the packages of a mini-program itself. */
export const keepPages = (): void => undefined
