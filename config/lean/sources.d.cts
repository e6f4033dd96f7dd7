export const foreign: boolean
