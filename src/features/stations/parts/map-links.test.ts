import gcoord from 'gcoord'
import { mapLinks } from './map-links'

const point = { longitude: 114.125, latitude: 22.69 }
const links = mapLinks('凤凰&暖蜂', '平湖大街 1 号', point)
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
