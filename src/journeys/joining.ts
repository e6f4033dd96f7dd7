import { residentCheckSign } from '@/contract/identifiers'
import { copy } from '@/features/membership/copy'
import { copy as signIn } from '@/pages/sign-in/copy'
import type { App, Who } from '@/testing/apps/app'
import { nameOf } from '@/testing/apps/cast'
import { persist } from '@/testing/apps/persist'

/** 440399 is no division code, so no number made with it belongs to a real person. */
export const documentOf = (bornOn = '19960418', count = '017'): string => `440399${bornOn}${count}${residentCheckSign(`440399${bornOn}${count}`)}`

export const chooseDoor = async (app: App, door: keyof typeof copy.door.choices): Promise<void> => {
  await persist(app, copy.door.ask)
  await app.tap(copy.door.choices[door].title)
  await app.tap(copy.join.next)
}

export const choosePlatform = async (app: App, street: string): Promise<void> => {
  await persist(app, copy.place.occupation)
  await app.pick('platformCode', '美团')
  await app.pick('occupationCode', '外卖配送员')
  await app.pick('streetCode', street)
  await app.tap(copy.join.next)
}

/** The recommended union is chosen already; who reads the application is said. */
export const acceptUnion = async (app: App, union: string): Promise<void> => {
  await persist(app, copy.union.reviewer(union))
  await app.tap(copy.join.next)
}

/** Name, document and phone; on H5 a guest signs in first, and comes back to what was filled in. */
export const sayWho = async (app: App, who: Who, phone: string): Promise<void> => {
  await app.see(copy.you.ask)
  if (await app.shows(copy.you.signInFirst)) {
    await app.tap(copy.you.signIn)
    await app.see(signIn.ask)
    await persist(app, copy.you.ask, app.entry)
  }
  await app.type('name', nameOf(who))
  await app.type('documentNumber', documentOf())
  await app.type('phone', phone)
  await app.tap(copy.join.next)
}

/** In WeChat a guest is asked to sign in here, by one tap. */
export const consentAndSign = async (app: App): Promise<void> => {
  await persist(app, copy.sign.check)
  await app.tick('consent-membership')
  await app.tick('consent-identity')
  await app.sign()
  if (!(await app.shows(copy.sign.signIn))) return
  await app.tap(copy.sign.signIn)
  await app.see(signIn.ask)
  await persist(app, copy.sign.check, app.entry)
}

export const handIn = (app: App): Promise<void> => app.tap(copy.sign.hand)

export const receiptNumber = async (app: App): Promise<string> => {
  await persist(app, /编号 RH\d{8}-\d+/)
  return /RH\d{8}-\d+/.exec(await app.text())?.[0] ?? ''
}

/** By the union door from home to the receipt: the employer is found by two characters. */
export const joinAsWorker = async (app: App, employer: { readonly name: string; readonly unionName: string }, phone: string): Promise<string> => {
  await app.open('pages/home/index')
  await app.tap('开始入会')
  await chooseDoor(app, 'union')
  await app.type('employer', employer.name.slice(3, 5))
  await app.tap(employer.name)
  await app.pick('occupationCode', '生产、制造工人')
  await app.tap(copy.join.next)
  await acceptUnion(app, employer.unionName)
  await sayWho(app, 'worker', phone)
  await consentAndSign(app)
  await handIn(app)
  return receiptNumber(app)
}

/** By the platform door from home to the receipt, on a network that works. */
export const joinAsRider = async (app: App, street: string, union: string): Promise<string> => {
  await app.open('pages/home/index')
  await app.tap('开始入会')
  await chooseDoor(app, 'platform')
  await choosePlatform(app, street)
  await acceptUnion(app, union)
  await sayWho(app, 'rider', '13912345678')
  await consentAndSign(app)
  await handIn(app)
  return receiptNumber(app)
}
