/** Where a scanned code leads: a public address, never to be renamed. */
export const joinPage = 'features/membership/pages/join/index'

/** WeChat gives a page 32 signs and no parameters. */
export const sceneOf = (code: string): string => `g=${code}`
