import app from '@/app.config'

/** Pages of the tab bar, and every page of the app; by the route that opens them. */
export const tabs: readonly string[] = app.tabBar?.list.map(({ pagePath }) => pagePath) ?? []
export const routes: readonly string[] = [...(app.pages ?? []), ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
export const signInRoute = 'pages/sign-in/index'
