import { locatesUnasked } from './location.h5'

const has = (part: object) => Object.assign(navigator, { geolocation: {}, permissions: undefined, ...part })

test('a browser that would ask again is not asked before somebody taps; one that has been allowed is (WX-1)', async () => {
  for (const [state, quietly] of [['prompt', false], ['denied', false], ['granted', true]] as const) {
    has({ permissions: { query: async () => ({ state }) } })
    expect([state, await locatesUnasked()]).toEqual([state, quietly])
  }
})

test('a browser that does not tell is left in peace, too', async () => {
  has({ permissions: { query: () => Promise.reject(new TypeError('geolocation')) } })
  expect(await locatesUnasked()).toBe(false)
  Reflect.deleteProperty(navigator, 'permissions')
  expect(await locatesUnasked()).toBe(false)
})
