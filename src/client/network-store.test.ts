import { createNetwork } from './network-store'

it('tells whoever waits to send once when the network is back, and once when the cloud answers again', () => {
  const { setOnline, reached, onRegained, useNetwork } = createNetwork()
  let told = 0
  onRegained(() => { told += 1 })
  setOnline(true)
  reached(true)
  expect(told).toBe(0)
  setOnline(false)
  setOnline(true)
  expect(told).toBe(1)
  reached(false)
  expect(useNetwork.getState()).toEqual({ online: true, reachable: false })
  reached(true)
  reached(true)
  expect(told).toBe(2)
})

it('believes an answer of the cloud more than a phone that says it is offline', () => {
  const { setOnline, reached, useNetwork } = createNetwork()
  setOnline(false)
  reached(true)
  expect(useNetwork.getState()).toEqual({ online: true, reachable: true })
})
