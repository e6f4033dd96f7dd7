import type { AppConfig } from '@tarojs/taro'
import { copy } from './copy'
import { catalogue } from './features/catalogue'

const tab = (id: keyof typeof copy.tabs) => ({ pagePath: `pages/${id}/index`, text: copy.tabs[id], iconPath: `ui/icons/tab/${id}.png`, selectedIconPath: `ui/icons/tab/${id}-on.png` })
const subPackages = catalogue.map(({ id, pages }) => ({ root: `features/${id}`, pages: [...pages] }))

type PrivateInfos = NonNullable<AppConfig['requiredPrivateInfos']>

/** Precise and fuzzy exclude each other, and each has a permission of its own. */
const location: Record<'none' | 'fuzzy' | 'precise', { requiredPrivateInfos: PrivateInfos; permission?: AppConfig['permission'] }> = {
  none: { requiredPrivateInfos: [] },
  fuzzy: { requiredPrivateInfos: ['getFuzzyLocation'], permission: { 'scope.userFuzzyLocation': { desc: copy.whyLocation.fuzzy } } },
  precise: { requiredPrivateInfos: ['getLocation'], permission: { 'scope.userLocation': { desc: copy.whyLocation.precise } } },
}

/** Evaluated while building, for WeChat's app.json and for the routes of H5: a service comes in through its manifest alone. */
const config: AppConfig & { __usePrivacyCheck__: boolean; requiredPrivateInfos: PrivateInfos } = {
  pages: ['pages/home/index', 'pages/stations/index', 'pages/progress/index', 'pages/me/index', 'pages/sign-in/index'],
  subPackages,
  // Joining is why most people come: its package is fetched while they read the first page; that of places while they read the list.
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['features/membership'] }, 'pages/stations/index': { network: 'all', packages: ['features/stations'] } },
  window: { navigationBarTitleText: copy.name, navigationBarBackgroundColor: '#FFFFFF', navigationBarTextStyle: 'black', backgroundColor: '#F5F6F8', backgroundTextStyle: 'dark' },
  tabBar: { color: '#667180', selectedColor: '#C8161D', backgroundColor: '#FFFFFF', borderStyle: 'white', list: [tab('home'), tab('stations'), tab('progress'), tab('me')] },
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  // 个人信息保护法 art. 13–17: WeChat lets no private interface run before the person has agreed.
  __usePrivacyCheck__: true,
  // WeChat checks this list against the code in review: only what is really called (WX-4).
  ...location[process.env.TARO_APP_LOCATION ?? 'fuzzy'],
}

export default config
