import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'verification',
  title: '实名认证',
  icon: 'id',
  tint: 'red',
  pages: ['pages/verify/index', 'pages/at-desk/index'],
  grid: 'everybody',
} as const satisfies Manifest
