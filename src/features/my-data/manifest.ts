import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'my-data',
  title: '我的信息',
  icon: 'shield',
  tint: 'blue',
  pages: ['pages/overview/index', 'pages/consents/index', 'pages/close/index'],
  grid: 'nowhere',
} as const satisfies Manifest
