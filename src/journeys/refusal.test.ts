import reasons from '../../seeds/reference/refusal-reasons.json'
import { copy } from '@/features/membership/copy'
import { nameOf } from '@/testing/apps/cast'
import { onBoth } from '@/testing/apps/stage'
import { acceptUnion, joinAsRider } from './joining'
import { atDesk, openFirst, refuse, take } from './reviewing'

const reason = reasons.rows.find(({ code }) => code === 'not_this_person') ?? reasons.rows[0]!

onBoth((stage) => {
  it('a refusal is read with its reason and the next step, and a new application begins with what was filled in before', async () => {
    const { cast } = stage
    let rider = await stage.open('rider')
    await joinAsRider(rider, cast.street.name, cast.catchAll.name)
    await rider.close()

    const officer = await atDesk(stage, 'officer')
    await openFirst(officer)
    await take(officer)
    await refuse(officer, reason.sentence)
    officer.expectClean()
    await officer.close()

    rider = await stage.open('rider')
    await rider.open('pages/home/index')
    await rider.see('这次没有通过')
    await rider.tap('看原因和下一步')
    await rider.see(reason.sentence)
    await rider.see(reason.next_step)
    await rider.tap(copy.status.again)
    await rider.see(copy.door.ask)
    await rider.tap(copy.join.next)
    await rider.see(copy.place.occupation)
    await rider.tap(copy.join.next)
    await acceptUnion(rider, cast.catchAll.name)
    await rider.see(copy.you.ask)
    expect(await rider.typed('name')).toBe(nameOf('rider'))
    expect(await rider.typed('documentNumber')).toBe('')
    rider.expectClean()
    expect(await stage.db.selectFrom('memberships').select('id').execute()).toEqual([])
  })
})
