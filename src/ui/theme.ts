import Taro from '@tarojs/taro'

/** WeChat says its theme only where app.json asks for it; H5 follows the system in tokens.scss by itself. */
export const isDark = (): boolean => process.env.TARO_ENV === 'weapp' && Taro.getAppBaseInfo().theme === 'dark'
