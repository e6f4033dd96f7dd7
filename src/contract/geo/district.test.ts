import { inDistrict } from './district'

test('MAP-1: each of the eleven streets lies inside, and what is run by 大鹏新区 or by a neighbour does not', () => {
  const inside = { 平湖: [114.125, 22.69], 坪地: [114.31, 22.775], 南湾: [114.145, 22.63], 坂田: [114.07, 22.635], 布吉: [114.12, 22.605], 龙城: [114.24, 22.72], 龙岗: [114.275, 22.735], 横岗: [114.205, 22.645], 吉华: [114.1, 22.63], 宝龙: [114.3, 22.7], 园山: [114.235, 22.62] }
  const outside = { 葵涌: [114.42, 22.64], 大鹏: [114.48, 22.6], 南澳: [114.5, 22.53], 罗湖: [114.13, 22.55], 坪山: [114.35, 22.69], 凤岗: [114.17, 22.725], 龙华: [114.02, 22.65] }
  const answer = (places: Record<string, number[]>) => Object.values(places).map(([longitude, latitude]) => inDistrict({ longitude: longitude!, latitude: latitude! }))
  expect(new Set(answer(inside))).toEqual(new Set([true]))
  expect(new Set(answer(outside))).toEqual(new Set([false]))
})

test('a point whose two figures were swapped is outside', () => {
  expect(inDistrict({ longitude: 22.7, latitude: 114.25 })).toBe(false)
  expect(inDistrict({ longitude: 0, latitude: 0 })).toBe(false)
})
