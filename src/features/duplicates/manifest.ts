import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'duplicates',
  title: '登记核对',
  icon: 'union',
  tint: 'blue',
  pages: ['pages/check/index', 'pages/compare/index'],
  grid: 'nowhere',
} as const satisfies Manifest
