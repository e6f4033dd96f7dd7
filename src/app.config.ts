import type { AppConfig } from '@tarojs/taro'
import { copy } from './copy'
import { catalogue } from './features/catalogue'

const tab = (id: keyof typeof copy.tabs) => ({ pagePath: `pages/${id}/index`, text: copy.tabs[id], iconPath: `ui/icons/tab/${id}.png`, selectedIconPath: `ui/icons/tab/${id}-on.png` })
const subPackages = catalogue.map(({ id, pages }) => ({ root: `features/${id}`, pages: [...pages] }))

/** Evaluated while building, for WeChat's app.json and for the routes of H5: a service comes in through its manifest alone. */
const config: AppConfig & { __usePrivacyCheck__: boolean; requiredPrivateInfos: string[] } = {
  pages: ['pages/home/index', 'pages/progress/index', 'pages/me/index', 'pages/sign-in/index'],
  subPackages,
  // Joining is why most people come: its package is fetched while they read the first page.
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['features/membership'] } },
  window: { navigationBarTitleText: copy.name, navigationBarBackgroundColor: '#FFFFFF', navigationBarTextStyle: 'black', backgroundColor: '#F5F6F8', backgroundTextStyle: 'dark' },
  tabBar: { color: '#667180', selectedColor: '#C8161D', backgroundColor: '#FFFFFF', borderStyle: 'white', list: [tab('home'), tab('progress'), tab('me')] },
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  // 个人信息保护法 art. 13–17: WeChat lets no private interface run before the person has agreed.
  __usePrivacyCheck__: true,
  // WeChat checks this list against the code in review: only what is really called.
  requiredPrivateInfos: [],
  permission: { 'scope.userLocation': { desc: copy.whyLocation } },
}

export default config
