import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'membership',
  title: '网上入会',
  icon: 'join',
  tint: 'red',
  pages: ['pages/join/index', 'pages/status/index', 'pages/answer/index', 'pages/card/index', 'pages/life/index', 'pages/move/index'],
  grid: 'everybody',
} as const satisfies Manifest
