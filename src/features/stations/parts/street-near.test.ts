import { streetNear } from './street-near'

test('what lies between two streets is called after the nearer one', () => {
  expect(streetNear({ longitude: 114.13, latitude: 22.69 }).name).toBe('平湖街道')
  expect(streetNear({ longitude: 114.3, latitude: 22.76 }).name).toBe('坪地街道')
})
