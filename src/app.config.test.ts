import type Config from './app.config'

const declared = (location: string | undefined): { infos: unknown; scopes: string[] } => {
  const before = process.env.TARO_APP_LOCATION
  if (location === undefined) delete process.env.TARO_APP_LOCATION
  else Object.assign(process.env, { TARO_APP_LOCATION: location })
  jest.resetModules()
  const { default: config } = require('./app.config') as { default: typeof Config }
  if (before === undefined) delete process.env.TARO_APP_LOCATION
  else Object.assign(process.env, { TARO_APP_LOCATION: before })
  return { infos: config.requiredPrivateInfos, scopes: Object.keys(config.permission ?? {}) }
}

test('WeChat is told of the one location interface that this build calls, and of none when it calls none (WX-4)', () => {
  expect(declared(undefined)).toEqual({ infos: ['getFuzzyLocation'], scopes: ['scope.userFuzzyLocation'] })
  expect(declared('precise')).toEqual({ infos: ['getLocation'], scopes: ['scope.userLocation'] })
  expect(declared('none')).toEqual({ infos: [], scopes: [] })
})
