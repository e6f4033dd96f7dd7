const pages = 'features/duplicates/pages'
export const checkRoute = `${pages}/check/index`
export const compareRoute = `${pages}/compare/index`
export const signInRoute = 'pages/sign-in/index'
export const homeRoute = 'pages/home/index'
/** Of other services: page paths are public and never change. */
export const joinRoute = 'features/membership/pages/join/index'
export const dataRoute = 'features/my-data/pages/overview/index'
export const queueRoute = 'features/desk/pages/queue/index'
