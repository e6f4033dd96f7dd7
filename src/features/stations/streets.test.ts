import seeds from '../../../seeds/reference/streets.json'
import { inDistrict } from '@/contract/geo'
import { streets } from './streets'

test('the phone names the same eleven streets as the register, each with a middle inside the district', () => {
  const named = streets.map(({ code, name }) => ({ code, name })).sort((a, b) => a.code.localeCompare(b.code))
  expect(named).toEqual(seeds.rows.map(({ code, name }) => ({ code, name })).sort((a, b) => a.code.localeCompare(b.code)))
  expect(streets.filter(({ middle }) => !inDistrict(middle))).toEqual([])
})
