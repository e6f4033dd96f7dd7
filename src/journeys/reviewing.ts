import { copy, decisionOf } from '@/features/desk/copy'
import type { App, Who } from '@/testing/apps/app'
import type { Stage } from '@/testing/apps/stage'

const queue = 'features/desk/pages/queue/index'

/** A reviewer at the desk: three panes on a computer, list and case in WeChat. */
export const atDesk = async (stage: Stage, who: Who): Promise<App> => {
  const app = await stage.open(who, { desk: true })
  await app.open('pages/sign-in/index')
  await app.tap(app.entry)
  await app.see('办事')
  await app.open(queue)
  return app
}

export const backAtDesk = async (stage: Stage, who: Who): Promise<App> => {
  const app = await stage.open(who, { desk: true })
  await app.open(queue)
  return app
}

/** Opens the first of the queue of that short kind: 入会, 转入, 实名 … */
export const openNext = (app: App, short: string): Promise<void> => app.tap(new RegExp(`^${short} · `))

/** Opens the first application of the queue. */
export const openFirst = (app: App): Promise<void> => openNext(app, '入会')

export const take = async (app: App, next: string = copy.act.approve): Promise<void> => {
  await app.tap(copy.act.take)
  await app.see(next)
}

/** Takes it and says yes, in the words of its kind; the last word of the case is shown. */
export const agreeTo = async (app: App, kind: string): Promise<void> => {
  const words = decisionOf(kind)
  await openNext(app, copy.kindShort[kind] ?? kind)
  await take(app, words.act)
  await app.tap(words.act)
  await app.tap(words.yes)
  await app.see(copy.states.approved)
}

export const approve = async (app: App): Promise<void> => {
  await app.tap(copy.act.approve)
  await app.tap(copy.approve.yes)
  await app.see(copy.states.approved)
}

/** Once, with the complete list. */
export const ask = async (app: App, fields: readonly string[], note: string): Promise<void> => {
  await app.tap(copy.act.ask)
  for (const field of fields) await app.tick(`ask-${field}`)
  await app.type('ask-note', note)
  await app.tap(copy.ask.act)
  await app.see(copy.waiting.needs_info ?? '')
}

export const refuse = async (app: App, reason: string): Promise<void> => {
  await app.tap(copy.act.refuse)
  await app.tap(reason)
  await app.tap(copy.refuse.act)
  await app.see(copy.states.refused)
}
