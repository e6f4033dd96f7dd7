const pages = 'features/verification/pages'
export const verifyRoute = `${pages}/verify/index`
export const signInRoute = 'pages/sign-in/index'
export const homeRoute = 'pages/home/index'
export const meRoute = 'pages/me/index'
/** Of other services: page paths are public and never change. */
export const joinRoute = 'features/membership/pages/join/index'
export const checkRoute = 'features/duplicates/pages/check/index'
export const caseRoute = 'features/desk/pages/case/index'
export const consentsRoute = 'features/my-data/pages/consents/index'
