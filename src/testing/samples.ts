import { makeFirstAdminCode } from '@/features/account/cloud/first-admin'
import type { InputOf, Path } from '@/features/contracts'
import { duplicateSamples } from './duplicate-samples'
import { fileSamples } from './file-samples'
import { groupJoinSamples } from './group-join-samples'
import { oversightSamples } from './oversight-samples'
import { rosterSamples } from './roster-samples'
import { askedChair, atDeskVisit, faceCheck, inRegister, lastSignsOf } from './verifying'
import { aStreet, application, chairInput, changesAt, districtUnion, employerUnion, joinInput, member, moveInput, moving, proposedChair, typedApplication } from './joining'
import { placeSamples } from './place-samples'
import { stubTemplates } from './wechat-stub/mailbox'
import type { Person, World } from './world'

export interface Sample<P extends Path> {
  /** null = nobody is signed in. */
  readonly actor: Person | null
  readonly input: InputOf<P>
}

/** For every operation of the product: somebody who may call it now, and an input that is accepted. Each call arranges anew. */
export type Samples = { readonly [P in Path]: (world: World) => Promise<Sample<P>> }

const nobody = async <I>(input: I) => ({ actor: null, input })
const worker = async <I>(world: World, input: I) => ({ actor: await world.person(), input })

const demoRider = async ({ owner, newId }: World): Promise<void> => {
  await owner.insertInto('people').values({ id: newId(), name: '示例骑手', demo_key: 'rider' }).onConflict((c) => c.column('demo_key').doNothing()).execute()
}

/** There is no administrator (any more). */
const withoutAdmin = (world: World) => world.owner.updateTable('roles').set({ revoked_at: world.clock() }).where('role', '=', 'admin').where('revoked_at', 'is', null).execute()

const approvedPairing = async (world: World): Promise<string> => {
  const { show, secret } = await world.as(null).call('account.startPairing', {})
  await world.as(await world.person()).call('account.approvePairing', { show })
  return secret
}

/** A chair with a case at that stage. */
const atDesk = async (world: World, stage: 'submitted' | 'in_review') => {
  const { chair, caseId, version } = await application(world, stage)
  return { actor: chair, target: { caseId, version } }
}

export const samples: Samples = {
  ...placeSamples,
  ...rosterSamples,
  'account.ways': () => nobody({}),
  'account.me': (world) => worker(world, {}),
  'account.demoPeople': async (world) => {
    await demoRider(world)
    return nobody({})
  },
  'account.demoSignIn': async (world) => {
    await demoRider(world)
    return nobody({ key: 'rider' })
  },
  'account.wechatAppSignIn': ({ wechat, newId }) => nobody({ code: wechat.loginCode(`app-${newId()}`) }),
  'account.wechatWebStart': () => nobody({}),
  'account.wechatWebSignIn': async (world) => {
    const { state } = await world.as(null).call('account.wechatWebStart', {})
    return nobody({ code: world.wechat.webCode(`web-${world.newId()}`), state })
  },
  'account.startPairing': () => nobody({}),
  'account.approvePairing': async (world) => worker(world, { show: (await world.as(null).call('account.startPairing', {})).show }),
  'account.finishPairing': async (world) => nobody({ secret: await approvedPairing(world) }),
  'account.showLinkCode': (world) => worker(world, {}),
  'account.redeemLinkCode': async (world) => {
    const { code } = await world.as(await world.person()).call('account.showLinkCode', {})
    return worker(world, { code })
  },
  'account.redeemFirstAdmin': async (world) => {
    await withoutAdmin(world)
    return nobody({ code: await makeFirstAdminCode(world.db, world.vault, world.clock()) })
  },
  'account.signOut': (world) => worker(world, {}),
  'account.signOutEverywhere': (world) => worker(world, {}),

  ...fileSamples,

  'membership.options': () => nobody({}),
  'membership.searchEmployers': () => nobody({ q: '科技' }),
  'membership.findUnions': async (world) => {
    const street = await aStreet(world)
    const { employerId } = await employerUnion(world, street.code)
    return nobody({ door: 'union', streetCode: street.code, employerId })
  },
  'membership.submitJoin': async (world) => {
    const actor = await world.person()
    return { actor, input: await joinInput(world, actor) }
  },
  'membership.answerInfo': async (world) => {
    const { worker: actor, caseId, version } = await application(world, 'needs_info')
    return { actor, input: { applicationId: caseId, version, answer: { phone: '13900001234', name: '欧阳小丽' }, note: '已核对' } }
  },
  'membership.withdraw': async (world) => {
    const { worker: actor, caseId, version } = await application(world)
    return { actor, input: { applicationId: caseId, version } }
  },
  'membership.status': async (world) => {
    const { worker: actor, caseId } = await application(world)
    return { actor, input: { applicationId: caseId } }
  },
  'membership.mine': async (world) => ({ actor: (await application(world)).worker, input: {} }),
  'membership.card': async (world) => ({ actor: (await member(world)).worker, input: {} }),
  'membership.cardCode': async (world) => ({ actor: (await member(world)).worker, input: {} }),
  'membership.checkCard': async (world) => {
    const { worker: holder } = await member(world)
    const { code } = await world.as(holder).call('membership.cardCode', {})
    return { actor: await world.staff('officer', (await districtUnion(world)).id), input: { code } }
  },
  'membership.move': async (world) => {
    const { worker: actor } = await member(world)
    return { actor, input: await moveInput(world, await employerUnion(world, (await aStreet(world)).code)) }
  },
  'membership.withdrawMove': async (world) => {
    const { worker: actor, caseId } = await moving(world)
    return { actor, input: { moveId: caseId, version: 0 } }
  },
  'membership.keep': async (world) => ({ actor: (await member(world)).worker, input: { reason: 'unemployed' } }),
  'membership.resume': async (world) => {
    const { worker: actor } = await member(world)
    await world.as(actor).call('membership.keep', { reason: 'unemployed' })
    return { actor, input: {} }
  },
  'membership.leave': async (world) => ({ actor: (await member(world)).worker, input: {} }),
  'membership.comeBack': async (world) => {
    const { worker: actor } = await member(world)
    await world.as(actor).call('membership.leave', {})
    return { actor, input: {} }
  },
  'membership.history': async (world) => ({ actor: (await moving(world)).worker, input: {} }),
  'membership.wechatPhone': async (world) => worker(world, { code: world.wechat.phoneCode('13900005678') }),

  'desk.counts': async (world) => ({ actor: (await application(world)).chair, input: {} }),
  'desk.list': async (world) => ({ actor: (await application(world)).chair, input: { view: 'open' } }),
  'desk.open': async (world) => {
    const { actor, target } = await atDesk(world, 'submitted')
    return { actor, input: { caseId: target.caseId } }
  },
  'desk.take': async (world) => {
    const { actor, target } = await atDesk(world, 'submitted')
    return { actor, input: target }
  },
  'desk.ask': async (world) => {
    const { actor, target } = await atDesk(world, 'in_review')
    return { actor, input: { ...target, fields: ['phone', 'signatureFileId'], note: '请再签一次名' } }
  },
  'desk.approve': async (world) => {
    const { actor, target } = await atDesk(world, 'in_review')
    return { actor, input: target }
  },
  'desk.refuse': async (world) => {
    const { actor, target } = await atDesk(world, 'in_review')
    return { actor, input: { ...target, reason: 'wrong_organization', note: '请改选街道工会' } }
  },
  'desk.reveal': async (world) => {
    const { actor, target } = await atDesk(world, 'in_review')
    return { actor, input: { caseId: target.caseId, fields: ['documentNumber', 'phone'], reason: '核对证件' } }
  },
  'desk.acknowledge': async (world) => {
    const { worker: leaver, chair, employer } = await member(world)
    await world.as(leaver).call('membership.leave', {})
    const [change] = await changesAt(world, employer.organizationId)
    return { actor: chair, input: { caseId: change!.case_id, version: change!.version } }
  },
  'desk.matchEmployer': async (world) => {
    const { officer, caseId, streetCode } = await typedApplication(world)
    const { employerId } = await employerUnion(world, streetCode)
    return { actor: officer, input: { caseId, version: 0, employerId } }
  },

  ...duplicateSamples,
  ...groupJoinSamples,

  'myData.see': async (world) => ({ actor: (await member(world)).worker, input: {} }),
  'myData.reveal': async (world) => ({ actor: (await member(world)).worker, input: {} }),
  'myData.correctPhone': async (world) => ({ actor: (await member(world)).worker, input: { phone: '13900007654' } }),
  'myData.correct': async (world) => {
    const { worker: actor, input } = await member(world)
    return { actor, input: { correctionId: world.newId(), name: '欧阳晓丽', documentKind: 'resident_id', documentNumber: input.documentNumber } }
  },
  'myData.withdrawCase': async (world) => {
    const { worker: actor, caseId, version } = await application(world)
    return { actor, input: { caseId, version } }
  },
  'myData.withdrawConsent': async (world) => {
    const { worker: actor } = await application(world)
    const { consents } = await world.as(actor).call('myData.see', {})
    return { actor, input: { consentId: consents[0]!.consentId } }
  },
  'myData.consentTexts': async (world) => ({ actor: (await member(world)).worker, input: {} }),
  'myData.giveConsent': async (world) => {
    const { worker: actor } = await application(world)
    const { consents } = await world.as(actor).call('myData.see', {})
    const { consentId, purpose, version } = consents.find((one) => one.purpose === 'identity')!
    await world.as(actor).call('myData.withdrawConsent', { consentId })
    return { actor, input: { purpose, version } }
  },
  'myData.stopMessages': (world) => worker(world, {}),
  'myData.endSession': async (world) => {
    const actor = await world.person()
    const { sessions } = await world.as(actor).call('myData.see', {})
    return { actor, input: { sessionId: sessions[0]!.sessionId } }
  },
  'myData.exportData': async (world) => ({ actor: (await member(world)).worker, input: { format: 'json' } }),
  'myData.close': async (world) => ({ actor: (await application(world, 'refused')).worker, input: { understood: true } }),
  'myData.map': async (world) => {
    const { worker: actor } = await application(world)
    await world.owner.insertInto('roles').values({ id: world.newId(), person_id: actor.personId, role: 'district', organization_id: (await districtUnion(world)).id, from_on: '2026-01-01' }).execute()
    return { actor, input: {} }
  },
  ...oversightSamples,
  'roles.showCode': (world) => worker(world, {}),
  'roles.places': async (world) => ({ actor: (await proposedChair(world)).officer, input: { role: 'chair', q: '示例' } }),
  'roles.propose': async (world) => {
    const { worker: who, input } = await member(world)
    const { organizationId, parentId } = await employerUnion(world, (await aStreet(world)).code)
    return { actor: await world.staff('officer', parentId), input: await chairInput(world, who, { organizationId, name: input.name }) }
  },
  'roles.confirm': async (world) => {
    const { second, proposalId } = await proposedChair(world)
    return { actor: second, input: { proposalId } }
  },
  'roles.decline': async (world) => {
    const { second, proposalId } = await proposedChair(world)
    return { actor: second, input: { proposalId } }
  },
  'roles.revoke': async (world) => {
    const { second, proposalId, union } = await proposedChair(world)
    await world.as(second).call('roles.confirm', { proposalId })
    const { id } = await world.owner.selectFrom('roles').select('id').where('organization_id', '=', union.organizationId).executeTakeFirstOrThrow()
    return { actor: second, input: { roleId: id } }
  },
  'roles.proposals': async (world) => ({ actor: (await proposedChair(world)).second, input: {} }),
  'roles.list': async (world) => ({ actor: (await proposedChair(world)).officer, input: {} }),
  'roles.mark': async (world) => {
    const { worker: who, chair, input } = await member(world)
    const { memberNo } = await world.as(who).call('membership.card', {})
    return { actor: chair, input: { markId: world.newId(), memberNo, name: input.name, mark: 'activist', fromOn: '2026-11-01' } }
  },
  'roles.unmark': async (world) => {
    const { actor, input } = await samples['roles.mark'](world)
    await world.as(actor).call('roles.mark', input)
    return { actor, input: { markId: input.markId } }
  },
  'roles.marks': async (world) => {
    const { actor, input } = await samples['roles.mark'](world)
    await world.as(actor).call('roles.mark', input)
    return { actor, input: {} }
  },

  'progress.listCases': async (world) => ({ actor: (await application(world)).worker, input: {} }),
  'progress.listNotices': async (world) => ({ actor: (await application(world)).worker, input: {} }),
  'progress.readNotices': async (world) => {
    const { worker: actor } = await application(world)
    const { rows } = await world.as(actor).call('progress.listNotices', {})
    return { actor, input: { ids: rows.map((row) => row.id) } }
  },
  'progress.templates': () => nobody({}),
  'progress.recordSubscription': (world) => worker(world, { answers: [{ templateId: stubTemplates.decided!.id, accepted: true }] }),
  'progress.unread': async (world) => ({ actor: (await application(world)).worker, input: {} }),

  'verification.mine': async (world) => ({ actor: (await application(world)).worker, input: {} }),
  'verification.checkByProvider': async (world) => ({ actor: (await inRegister(world)).worker, input: { consent: '2026-11-01' } }),
  'verification.startFace': async (world) => ({ actor: (await faceCheck(world)).worker, input: { consent: '2026-11-01' } }),
  'verification.finishFace': async (world) => {
    const { worker: actor } = await faceCheck(world)
    const { verifyId } = await world.as(actor).call('verification.startFace', { consent: '2026-11-01' })
    return { actor, input: { verifyId: verifyId ?? '' } }
  },
  'verification.deskCode': async (world) => ({ actor: (await application(world)).worker, input: {} }),
  'verification.openVisit': async (world) => {
    const { worker: holder, chair } = await application(world)
    const { code } = await world.as(holder).call('verification.deskCode', {})
    return { actor: chair, input: { code } }
  },
  'verification.confirmAtDesk': async (world) => {
    const { chair, visitId, input } = await atDeskVisit(world)
    return { actor: chair, input: { visitId, lastSigns: lastSignsOf(input) } }
  },
  'verification.askChair': async (world) => ({ actor: (await application(world)).worker, input: { caseId: world.newId() } }),
  'verification.withdrawAsking': async (world) => {
    const { worker: actor, caseId } = await askedChair(world)
    return { actor, input: { caseId, version: 0 } }
  },
  'verification.figures': async (world) => ({ actor: (await member(world)).chair, input: {} }),
  'verification.waiting': async (world) => ({ actor: (await askedChair(world)).chair, input: {} }),
}
