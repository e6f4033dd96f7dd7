import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { id, instant, nothing, text } from '@/contract/fields'
import { roles } from '@/contract/roles'

/** A session of H5 or of the mini-program over HTTPS. The token is shown once and stored hashed; 30 days at most. */
const session = v.strictObject({ token: v.string(), expiresAt: instant, personId: id })

const guesses = [
  { per: 'address', max: 20, windowS: 600 },
] as const

const role = v.strictObject({ role: v.picklist(roles), organizationId: id, organizationName: v.string(), toOn: v.nullable(v.string()) })

export const accountContract = {
  ways: endpoint({
    does: 'Says which ways of signing in this host offers.',
    access: 'public', kind: 'read', input: nothing, errors: [],
    output: v.strictObject({ demo: v.boolean(), wechatApp: v.boolean(), wechatWeb: v.boolean(), code: v.boolean() }),
  }),
  me: endpoint({
    does: 'Tells the caller who they are: masked name and phone, and the roles held today.',
    access: 'public', kind: 'read', input: nothing, errors: [],
    output: v.nullable(v.strictObject({
      personId: id, nameMasked: v.nullable(v.string()), phoneMasked: v.nullable(v.string()), demo: v.boolean(), roles: v.array(role), unread: v.number(),
      /** Records that staff have put into this one: what the phone kept for them is the caller's. */
      formerIds: v.optional(v.array(id)),
    })),
  }),
  demoPeople: endpoint({
    does: 'Lists the invented people of the demo data, one per role, to sign in as.',
    access: 'public', kind: 'read', input: nothing, errors: ['session.demo_off'],
    output: v.array(v.strictObject({ key: v.string(), name: v.string(), role: v.string(), about: v.string() })),
  }),
  demoSignIn: endpoint({
    does: 'Signs in as one of the demo people; refused when demo data is not loaded.',
    access: 'public', kind: 'write', input: v.strictObject({ key: text(40, 1) }), output: session,
    errors: ['session.demo_off', 'object.not_found'], limits: guesses, texts: ['key'],
  }),
  wechatAppSignIn: endpoint({
    does: 'Mini-program over HTTPS: exchanges the code of wx.login for a session (code2Session).',
    access: 'public', kind: 'write', input: v.strictObject({ code: text(128, 1) }), output: session,
    errors: ['session.code_refused', 'session.unavailable'], limits: guesses, texts: ['code'],
  }),
  wechatWebStart: endpoint({
    does: 'H5 inside WeChat: gives the address of WeChat\'s consent page and a state that can be used once within 10 minutes.',
    access: 'public', kind: 'write', input: nothing, output: v.strictObject({ url: v.string(), state: v.string() }),
    errors: ['session.unavailable'], limits: guesses,
  }),
  wechatWebSignIn: endpoint({
    does: 'H5 inside WeChat: exchanges the code of the web OAuth for a session; the state must be one that this host gave.',
    access: 'public', kind: 'write', input: v.strictObject({ code: text(128, 1), state: text(128, 1) }), output: session,
    errors: ['session.code_refused', 'session.unavailable'], limits: guesses, texts: ['code', 'state'],
  }),
  startPairing: endpoint({
    does: 'A computer without WeChat asks for a pairing: shows `show` as a QR and number, keeps `secret`, valid 3 minutes.',
    access: 'public', kind: 'write', input: nothing, output: v.strictObject({ show: v.string(), secret: v.string(), expiresAt: instant }),
    errors: [], limits: guesses,
  }),
  approvePairing: endpoint({
    does: 'In the app that is signed in: lets the computer that shows this code in as the caller.',
    access: 'person', kind: 'write', input: v.strictObject({ show: text(20, 1) }), output: v.strictObject({ approved: v.literal(true) }),
    errors: ['session.code_refused'], texts: ['show'], limits: [{ per: 'person', max: 10, windowS: 600 }],
  }),
  finishPairing: endpoint({
    does: 'The computer asks whether its pairing was approved; gives the session exactly once.',
    access: 'public', kind: 'write', input: v.strictObject({ secret: text(100, 1) }), output: v.nullable(session),
    errors: ['session.code_refused'], texts: ['secret'], limits: [{ per: 'address', max: 300, windowS: 600 }],
  }),
  showLinkCode: endpoint({
    does: 'In the app that is signed in: a code of 8 digits, valid 3 minutes, for the account that the same person has elsewhere.',
    access: 'person', kind: 'write', input: nothing, output: v.strictObject({ code: v.string(), expiresAt: instant }), errors: ['session.unavailable'],
    limits: [{ per: 'person', max: 20, windowS: 3600 }],
  }),
  redeemLinkCode: endpoint({
    does: 'In an account that is still empty: links it with the person whose app shows the code. The session of the call ends; a new one is given, or null where the platform vouches for each call.',
    access: 'person', kind: 'write', input: v.strictObject({ code: text(20, 1) }), output: v.strictObject({ linked: v.literal(true), session: v.nullable(session) }),
    errors: ['session.code_refused', 'session.account_taken'], texts: ['code'],
    // A guess that hits opens an account: fewer are allowed than elsewhere.
    limits: [{ per: 'person', max: 5, windowS: 3600 }, { per: 'address', max: 20, windowS: 3600 }],
  }),
  redeemFirstAdmin: endpoint({
    does: 'Makes the first administrator with the one-time code printed by db:seed; refused once an administrator exists.',
    access: 'public', kind: 'write', input: v.strictObject({ code: text(64, 1) }), output: session,
    errors: ['session.code_refused', 'session.already_administered'], limits: guesses, texts: ['code'],
  }),
  signOut: endpoint({
    does: 'Ends the session of this call.', access: 'person', kind: 'write', input: nothing, output: v.strictObject({ ended: v.literal(true) }), errors: [],
  }),
  signOutEverywhere: endpoint({
    does: 'Ends every session of the caller.', access: 'person', kind: 'write', input: nothing, output: v.strictObject({ ended: v.number() }), errors: [],
  }),
} satisfies Contract
