import type { Complaints } from './complaints'

/**
 * miniprogram-simulate answers some four hundred more interfaces with `{}`. A call of one of those would look like a success
 * that no phone gives, so it is a complaint until the runtime plays it. What only makes objects is let through.
 */
export function guardUnknown(known: ReadonlySet<string>, complaints: Complaints): void {
  const wx = Reflect.get(globalThis, 'wx') as Record<string, unknown>
  for (const [name, given] of Object.entries(wx)) {
    if (known.has(name) || typeof given !== 'function' || /^(create|get\w+Manager$|base64|arrayBuffer|report|canIUse)/.test(name)) continue
    wx[name] = (...args: unknown[]) => {
      complaints.add('unplayed interface', `wx.${name}`)
      return (given as (...args: unknown[]) => unknown).apply(wx, args)
    }
  }
}
