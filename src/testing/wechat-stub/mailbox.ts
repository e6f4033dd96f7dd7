import * as v from 'valibot'
import { errcodes } from '@/cloud/adapters/wechat/errcodes'
import type { MessageTemplates } from '@/cloud/adapters/wechat/message-templates'
import { catalogue } from '@/features/catalogue'
import { failure, type Failure } from './ledger'

export interface Delivered {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, string>>
}

/** The templates that the account of the stub took over, and what the product puts into their fields. */
export const stubTemplates: MessageTemplates = {
  asked: { id: 'stub-asked-zunLzcQyWedafCVvzPkK4de2Rllr1fFpw', data: { thing1: 'service', phrase2: 'outcome', character_string3: 'number', time4: 'at', thing5: 'hint' } },
  decided: { id: 'stub-decided-zunLzcQyWedafCVvzPkK4de2Rllr1fF', data: { thing1: 'service', phrase2: 'outcome', time3: 'at' } },
  moved: { id: 'stub-moved-zunLzcQyWedafCVvzPkK4de2Rllr1fFpw', data: { thing1: 'service', phrase2: 'outcome', character_string3: 'number' } },
  reported: { id: 'stub-reported-zunLzcQyWedafCVvzPkK4de2Rllr1f', data: { thing1: 'service', phrase2: 'outcome', time3: 'at', thing4: 'hint' } },
}

/** What each kind of field takes, by the table in WeChat's documents. */
const takes: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{2}:\d{2}$/,
}

const request = v.object({
  touser: v.string(), template_id: v.string(), page: v.string(), miniprogram_state: v.picklist(['developer', 'trial', 'formal']), lang: v.literal('zh_CN'),
  data: v.record(v.string(), v.strictObject({ value: v.string() })),
})
const pages = new Set(['pages/home/index', ...catalogue.flatMap(({ id, pages: own }) => own.map((page) => `features/${id}/${page}`))])

/** Who agreed to how many messages of which template, and what arrived: one consent = one message, whatever we believe. */
export const mailbox = () => {
  const known = new Set<string>()
  const consents = new Map<string, number>()
  const delivered: Delivered[] = []
  const fields = new Map(Object.values(stubTemplates).map(({ id, data }) => [id, Object.keys(data)]))

  const fits = (templateId: string, data: Readonly<Record<string, { value: string }>>): boolean =>
    (fields.get(templateId) ?? []).every((name) => takes[name.replace(/\d+$/, '')]?.test(data[name]?.value ?? '') === true)

  return {
    delivered,
    /** The person taps 「允许」; 0 = cancels in WeChat's own settings. */
    agree: (openid: string, templateId: string, count: number): void => {
      known.add(openid)
      consents.set(`${openid} ${templateId}`, count === 0 ? 0 : (consents.get(`${openid} ${templateId}`) ?? 0) + count)
    },
    /** The account gives a template up. */
    removeTemplate: (templateId: string) => void fields.delete(templateId),
    /** The account changes what a template asks for. */
    addField: (templateId: string, name: string) => void fields.get(templateId)?.push(name),
    send: (body: unknown): Failure | { errcode: 0; errmsg: string } => {
      const read = v.safeParse(request, body)
      if (!read.success) return failure(47001, 'data format error')
      const { touser: openid, template_id: templateId, page, data } = read.output
      if (!known.has(openid)) return failure(errcodes.invalidOpenid, 'invalid openid')
      if (!fields.has(templateId)) return failure(errcodes.invalidTemplate, 'invalid template_id')
      if (!pages.has(page.split('?')[0] ?? '')) return failure(errcodes.invalidPage, 'invalid page')
      if (!fits(templateId, data)) return failure(errcodes.invalidArgument, 'argument invalid!')
      const left = consents.get(`${openid} ${templateId}`) ?? 0
      if (left === 0) return failure(errcodes.noConsent, 'user refuse to accept the msg')
      consents.set(`${openid} ${templateId}`, left - 1)
      delivered.push({ openid, templateId, page, data: Object.fromEntries(Object.entries(data).map(([name, { value }]) => [name, value])) })
      return { errcode: 0, errmsg: 'ok' }
    },
  }
}

export type Mailbox = ReturnType<typeof mailbox>
