import { connectWechat } from '@/cloud/adapters/wechat/connect'
import { application, type JoinInput } from './joining'
import type { Person, World } from './world'

/** An applicant whose name and number the identity service knows. */
export const inRegister = async (world: World, over: Partial<JoinInput> = {}) => {
  const at = await application(world, 'submitted', over)
  world.identity.knows(at.input.name, at.input.documentNumber)
  return at
}

/** The same with an account of the mini-program, without which WeChat checks no face. */
export const faceCheck = async (world: World) => {
  const at = await application(world)
  const app = connectWechat(world.wechat.config)!.face!.appId
  await world.db.insertInto('accounts').values({ provider: 'wechat', app, subject: `face-${at.worker.personId}`, person_id: at.worker.personId }).execute()
  return at
}

export const lastSignsOf = ({ documentNumber }: Pick<JoinInput, 'documentNumber'>): string => documentNumber.slice(-6)

export const openVisit = async (world: World, holder: Person, staff: Person) => {
  const { code } = await world.as(holder).call('verification.deskCode', {})
  return world.as(staff).call('verification.openVisit', { code })
}

/** An applicant who stands at the desk of their chair. */
export const atDeskVisit = async (world: World, over: Partial<JoinInput> = {}) => {
  const at = await application(world, 'submitted', over)
  return { ...at, ...(await openVisit(world, at.worker, at.chair)) }
}

/** An applicant who has asked their chair to confirm them. */
export const askedChair = async (world: World, over: Partial<JoinInput> = {}) => {
  const at = await application(world, 'submitted', over)
  const { caseId } = await world.as(at.worker).call('verification.askChair', { caseId: world.newId() })
  return { ...at, joinId: at.caseId, caseId }
}
