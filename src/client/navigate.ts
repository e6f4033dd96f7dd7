import Taro from '@tarojs/taro'

export type Params = Readonly<Record<string, string | number | boolean | undefined>>

/** `features/desk/pages/case/index` and parameters (ids and codes, never names or numbers of a person) to an address. */
export const address = (pathFromRoot: string, params: Params = {}): string => {
  const given = Object.entries(params).filter(([, value]) => value !== undefined)
  const query = given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
  const path = pathFromRoot.startsWith('/') ? pathFromRoot : `/${pathFromRoot}`
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`
}

/** WeChat opens at most ten pages on one another and then does nothing at all. */
const maxPages = 10
let leaving = false

/** Two quick taps open one page. */
const go = async (open: () => Promise<unknown>): Promise<void> => {
  if (leaving) return
  leaving = true
  try {
    await open()
  } finally {
    leaving = false
  }
}

export const navigate = (pathFromRoot: string, params?: Params): Promise<void> =>
  go(() => (Taro.getCurrentPages().length >= maxPages ? Taro.redirectTo : Taro.navigateTo)({ url: address(pathFromRoot, params) }))

/** Instead of this page: back does not lead to it again. */
export const replace = (pathFromRoot: string, params?: Params): Promise<void> => go(() => Taro.redirectTo({ url: address(pathFromRoot, params) }))

/** Tab pages take no parameters. */
export const switchTab = (pathFromRoot: string): Promise<void> => go(() => Taro.switchTab({ url: address(pathFromRoot) }))

/** Home when there is nothing behind: the page was opened from a share card or a bookmark. */
export const back = (): Promise<void> => (Taro.getCurrentPages().length > 1 ? go(() => Taro.navigateBack()) : switchTab('pages/home/index'))
