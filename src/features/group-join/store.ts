const pages = 'features/group-join/pages'
export const eventsRoute = `${pages}/events/index`
export const openRoute = `${pages}/open/index`
export const eventRoute = (id: string): string => `${pages}/event/index?id=${id}`
export const approveRoute = (id: string): string => `${pages}/approve/index?id=${id}`
export const paperRoute = (id: string, code: string): string => `${pages}/paper/index?id=${id}&code=${code}`
/** One application at the desk. */
export const caseRoute = (caseId: string): string => `features/desk/pages/case/index?id=${caseId}`
export const signInRoute = 'pages/sign-in/index'
export const homeRoute = 'pages/home/index'
