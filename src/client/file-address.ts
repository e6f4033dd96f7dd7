/** The address of a one-time link: on H5 of this very host, in WeChat of the host that the build names. */
export const fileAddress = (path: string): string =>
  /^https?:/.test(path) || process.env.TARO_ENV === 'h5' ? path : `${process.env.TARO_APP_API ?? ''}${path}`
