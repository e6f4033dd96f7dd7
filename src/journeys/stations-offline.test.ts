import { copy } from '@/features/stations/copy'
import { copy as page } from '@/features/stations/place-copy'
import type { App } from '@/testing/apps/app'
import { onBoth, type Stage } from '@/testing/apps/stage'
import { insertPlaces } from '@/testing/place-rows'
import { copy as ui } from '@/ui/copy'

const here = { longitude: 114.125, latitude: 22.69 }
const east = (kilometres: number) => ({ longitude: here.longitude + kilometres / 102.7, latitude: here.latitude })
const day = '1-7 24'

/** WeChat asks for the agreement at this moment and no earlier (WX-1); a browser has a dialog of its own. */
const locate = async (surface: Stage['surface'], app: App): Promise<void> => {
  expect(await app.shows(ui.privacy.title)).toBe(false)
  await app.tap(copy.where.mine)
  if (surface === 'weapp') await app.tap(ui.privacy.agree)
}

onBoth((stage) => {
  it('finds an open place at the first launch without a network and without a location, and its page', async () => {
    // A browser needs the network for the pages themselves; nothing of the cloud is heard on either.
    const rider = await stage.open('rider', { faults: () => 'lose-request' })
    if (stage.surface === 'weapp') await rider.online(false)
    await rider.open('pages/stations/index')
    await rider.see(copy.open.always)
    await rider.see('南湾街道（工会）货车司机之家驿站')
    await rider.see(copy.bundled)
    await rider.tap('南湾街道（工会）货车司机之家驿站')
    await rider.see(page.noPoint)
    await rider.see('每天 24 小时')
    expect(await rider.shows(/\d+ 米/)).toBe(false)
  })

  it('puts the nearest open place with drinking water first, and says no metres of a vague position', async () => {
    const water = ['water', 'rest']
    await insertPlaces(stage.owner, [
      { name: '一公里无水站', point: east(1), hours: day, facilities: ['rest'], street_code: stage.cast.street.code },
      { name: '两公里没开站', point: east(2), hours: '2020-01-01 24', facilities: water, street_code: stage.cast.street.code },
      { name: '四公里有水站', point: east(4), hours: day, facilities: water, street_code: stage.cast.street.code },
      { name: '六公里有水站', point: east(6), hours: day, facilities: water, street_code: stage.cast.street.code },
    ])
    const rider = await stage.open('rider')
    await rider.stand(here)
    await rider.open('pages/stations/index')
    await rider.see('一公里无水站')
    await rider.tap(copy.where.act)
    await locate(stage.surface, rider)
    await rider.see('约 4 公里')
    await rider.tap(copy.facilities.water)
    await rider.see(copy.hidden(1))
    const text = await rider.text()
    expect(text).not.toContain('一公里无水站')
    expect(text).not.toContain('两公里没开站')
    expect(text.indexOf('四公里有水站')).toBeGreaterThan(-1)
    expect(text.indexOf('四公里有水站')).toBeLessThan(text.indexOf('六公里有水站'))
    expect(text).not.toMatch(/最近|\d 米/)
    rider.expectClean()
  })

  it('shows the list to whoever gives no location', async () => {
    await insertPlaces(stage.owner, [{ name: '四公里有水站', point: east(4), hours: day, street_code: stage.cast.street.code }])
    const rider = await stage.open('rider')
    await rider.stand(null)
    await rider.open('pages/stations/index')
    await rider.see('四公里有水站')
    await rider.tap(copy.where.act)
    await locate(stage.surface, rider)
    await rider.see(copy.where.refused)
    await rider.see('四公里有水站')
    rider.expectClean()
  })
})
