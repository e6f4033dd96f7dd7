/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const names: Readonly<Record<string, string>>
  export default names
}
declare module '*.scss'
declare module '*.css'
declare module '*.png' {
  const address: string
  export default address
}
declare module '*.svg' {
  const address: string
  export default address
}

/** Constants of the build, replaced by their values: see `settings` in config/index.ts. */
declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
    TARO_APP_TRANSPORT?: 'cloud' | 'https'
    TARO_APP_API?: string
    TARO_APP_CLOUD_ENV?: string
    TARO_APP_LOCATION?: 'none' | 'fuzzy' | 'precise'
    TARO_APP_MAP_TILES?: string
    TARO_APP_MAP_LICENCE?: string
    TARO_APP_VERSION?: string
  }
}
