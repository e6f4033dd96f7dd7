const pages = 'features/my-data/pages'

export const consentsRoute = `${pages}/consents/index`
export const closeRoute = `${pages}/close/index`
export const signInRoute = 'pages/sign-in/index'
export const homeRoute = 'pages/home/index'
/** The way out when a number is taken. */
export const checkRoute = 'features/duplicates/pages/check/index'
/** Where a member looks after the membership; leaving begins there. */
export const memberRoute = 'features/membership/pages/life/index'
/** The page that shows a case of this kind. */
export const routeOfCase = (kind: string): string | undefined => (kind === 'membership.join' ? 'features/membership/pages/status/index' : undefined)
