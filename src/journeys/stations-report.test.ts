import { copy as keep } from '@/features/stations/keep-copy'
import { copy } from '@/features/stations/place-copy'
import { onBoth } from '@/testing/apps/stage'
import { jpegWithPlace } from '@/testing/pictures'
import { insertPlaces } from '@/testing/place-rows'
import { atDesk } from './reviewing'

const name = '凤凰示例驿站'

onBoth((stage) => {
  it('hears of a locked door from somebody without an account, and the answer of who looks after it comes back to that phone', async () => {
    const { cast } = stage
    const [place] = await insertPlaces(stage.owner, [{ name, point: { longitude: 114.125, latitude: 22.69 }, hours: '1-7 24', facilities: ['water'], street_code: cast.street.code, organization_id: cast.employer.unionId }])
    const code = place!.code
    let rider = await stage.open('rider')
    await rider.open('features/stations/pages/place/index', { code })
    await rider.see(name)
    await rider.tap(copy.report)
    await rider.tap(copy.sheet.extras.open)
    // The same words stood on the sheet before: only what is drawn now can be tapped.
    await rider.see(copy.sheet.extras.photo)
    await rider.tap(copy.sheet.kinds.locked.title)
    await rider.type('report-note', '卷帘门拉下来了')
    await rider.choose(copy.sheet.extras.photo, { name: 'door.jpg', bytes: await jpegWithPlace() })
    await rider.see(copy.sheet.extras.chosen)
    await rider.tap(copy.sheet.send)
    await rider.see(copy.sheet.thanks)
    await rider.tap(copy.sheet.mine)
    await rider.see(copy.reports.states.new)
    rider.expectClean()
    await rider.close()

    const chair = await atDesk(stage, 'chair')
    await chair.open('features/stations/pages/keep-reports/index')
    await chair.see(keep.reports.kinds.locked)
    await chair.see('卷帘门拉下来了')
    await chair.tap(keep.reports.photo)
    await chair.tap(new RegExp(`^${keep.reports.take}`))
    await chair.see(keep.reports.states.acknowledged)
    await chair.tap(new RegExp(`^${keep.reports.resolve}`))
    await chair.tap(new RegExp(`^${keep.reports.outcomes.was_so_now_open.title}`))
    await chair.see(keep.reports.none.title)
    await chair.open('features/stations/pages/kept/index', { id: place!.id })
    await chair.tap(keep.list.confirm)
    await chair.see(new RegExp(keep.one.changes.confirmed))
    chair.expectClean()
    await chair.close()

    rider = await stage.open('rider')
    await rider.open('features/stations/pages/my-reports/index')
    await rider.see(copy.reports.outcomes.was_so_now_open)
    await rider.see(copy.reports.states.resolved)
    rider.expectClean()
    const kept = await stage.owner.selectFrom('place_reports').select(['person_id', 'state', 'file_id']).execute()
    expect(kept).toEqual([{ person_id: null, state: 'resolved', file_id: expect.any(String) as string }])
    const photo = await stage.owner.selectFrom('files').select(['owner_id', 'media_type']).where('id', '=', kept[0]!.file_id).executeTakeFirstOrThrow()
    expect(photo).toEqual({ owner_id: null, media_type: 'image/webp' })
  })

  it('keeps a report on the phone while there is no network, and delivers it once', async () => {
    const [place] = await insertPlaces(stage.owner, [{ name, point: { longitude: 114.125, latitude: 22.69 }, hours: '1-7 24', street_code: stage.cast.street.code }])
    const rider = await stage.open('rider')
    await rider.open('features/stations/pages/place/index', { code: place!.code })
    await rider.see(name)
    await rider.online(false)
    await rider.tap(copy.report)
    await rider.tap(copy.sheet.kinds.locked.title)
    await rider.see(copy.sheet.kept)
    await rider.online(true)
    await rider.see(copy.sheet.thanks)
    const kept = await stage.owner.selectFrom('place_reports').select('kind').execute()
    expect(kept).toEqual([{ kind: 'locked' }])
  })
})
