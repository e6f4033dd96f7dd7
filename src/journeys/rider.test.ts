import { badNetwork } from '@/testing/apps/app'
import { persist } from '@/testing/apps/persist'
import { inWeappOverHttps, onBoth, type Stage } from '@/testing/apps/stage'
import { acceptUnion, chooseDoor, choosePlatform, consentAndSign, handIn, receiptNumber, sayWho } from './joining'
import { approve, atDesk, openFirst, take } from './reviewing'

const joins = (stage: Stage): void => {
  it('a rider joins by the platform door on a network that drops every second reply, and is enrolled exactly once', async () => {
    const { cast, db } = stage
    let rider = await stage.open('rider', { faults: badNetwork })
    await rider.open('pages/home/index')
    await rider.tap('开始入会')
    await chooseDoor(rider, 'platform')
    await choosePlatform(rider, cast.street.name)
    await acceptUnion(rider, cast.catchAll.name)
    await sayWho(rider, 'rider', '13912345678')
    await consentAndSign(rider)
    await rider.online(false)
    await handIn(rider)
    await rider.see('等待发送')
    expect(await db.selectFrom('cases').select('id').execute()).toEqual([])
    await rider.online(true)
    const number = await receiptNumber(rider)
    rider.expectClean()
    await rider.close()

    const officer = await atDesk(stage, 'officer')
    await openFirst(officer)
    await take(officer)
    await approve(officer)
    officer.expectClean()
    await officer.close()

    rider = await stage.open('rider', { faults: badNetwork })
    await rider.open('pages/home/index')
    await persist(rider, '你是工会会员')
    await rider.tap('会员卡')
    await persist(rider, '给工作人员扫一扫')
    expect(await rider.code()).toMatch(/^LGC1\./)
    rider.expectClean()

    expect(await db.selectFrom('cases').select(['number', 'state']).execute()).toEqual([{ number, state: 'approved' }])
    expect(await db.selectFrom('memberships').select(['status', 'to_on']).execute()).toEqual([{ status: 'active', to_on: null }])
    expect(await db.selectFrom('people').select('document_kind').where('document_claimed', '=', true).execute()).toEqual([{ document_kind: 'resident_id' }])
  })
}

onBoth(joins)
inWeappOverHttps(joins)
