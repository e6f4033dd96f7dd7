import gcoord from 'gcoord'
import { fromWgs84, toWgs84 } from './gcj'
import { metresBetween } from './point'

const corners = [[114.04, 22.58], [114.37, 22.82], [114.2, 22.7], [113.26, 23.13]] as const

test('a point of a browser lands where the maps of WeChat have it, to the metre', () => {
  for (const [longitude, latitude] of corners) {
    const [east, north] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
    expect(metresBetween(fromWgs84({ longitude, latitude }), { longitude: east, latitude: north })).toBeLessThan(1)
  }
})

test('a point handed to the map of the system is the one that was meant', () => {
  for (const [longitude, latitude] of corners) {
    expect(metresBetween(toWgs84(fromWgs84({ longitude, latitude })), { longitude, latitude })).toBeLessThan(0.1)
  }
})
