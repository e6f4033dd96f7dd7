import { reviewers } from '@/contract/roles'
import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'desk',
  title: '工作台',
  icon: 'desk',
  tint: 'blue',
  pages: ['pages/queue/index', 'pages/case/index', 'pages/check-card/index'],
  grid: reviewers,
} as const satisfies Manifest
