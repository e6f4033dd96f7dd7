/** The line set: 24 px, 1.7 stroke, one SVG each in this folder. */
export const iconNames = [
  'back', 'bell', 'check', 'chevron', 'clock', 'close', 'desk', 'file', 'gear', 'home',
  'id', 'info', 'join', 'list', 'me', 'offline', 'out', 'pc', 'pen', 'pin',
  'qr', 'search', 'send', 'shield', 'tel', 'text', 'union', 'warn',
] as const
export type IconName = (typeof iconNames)[number]

export const isIconName = (name: string): name is IconName => (iconNames as readonly string[]).includes(name)
