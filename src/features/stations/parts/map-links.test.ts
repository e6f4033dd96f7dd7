import gcoord from 'gcoord'
import { mapLinks } from './map-links'

const point = { longitude: 114.125, latitude: 22.69 }
const android = 'Mozilla/5.0 (Linux; Android 13; V2279A) AppleWebKit/537.36'
const links = mapLinks('凤凰&暖蜂', '平湖大街 1 号', point, android)
const address = (app: string) => links.find((one) => one.app === app)?.address ?? ''

test('each map is told which coordinates it gets', () => {
  expect(new URL(address('amap')).searchParams.get('position')).toBe('114.125,22.69')
  expect(new URL(address('baidu')).searchParams.get('coord_type')).toBe('gcj02')
  expect(new URL(address('tencent')).searchParams.get('marker')).toContain('coord:22.69,114.125;')
})

test('the map of the phone itself gets WGS-84, some 500 m from what WeChat calls the same place', () => {
  const [longitude, latitude] = gcoord.transform([114.125, 22.69], gcoord.GCJ02, gcoord.WGS84)
  const [, lat, lng] = /^geo:([\d.]+),([\d.]+)\?/.exec(address('system')) ?? []
  expect(Number(lat)).toBeCloseTo(latitude, 4)
  expect(Number(lng)).toBeCloseTo(longitude, 4)
})

test('a name cannot add anything to the address', () => {
  for (const one of links) expect(decodeURIComponent(one.address)).toContain('凤凰&暖蜂')
  expect(new URL(address('amap')).searchParams.get('name')).toBe('凤凰&暖蜂')
})

test('a phone that opens nothing by such an address is not offered it', () => {
  for (const browser of ['Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36']) {
    expect(mapLinks('凤凰', '', point, browser).map(({ app }) => app)).toEqual(['amap', 'baidu', 'tencent'])
  }
})
