import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'progress',
  title: '消息',
  icon: 'bell',
  tint: 'blue',
  pages: ['pages/inbox/index'],
  grid: 'everybody',
} as const satisfies Manifest
