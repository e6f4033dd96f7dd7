import { reviewers } from '@/contract/roles'
import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'roster',
  title: '会员名册',
  icon: 'list',
  tint: 'ok',
  pages: ['pages/roster/index', 'pages/import/index', 'pages/members/index', 'pages/export/index'],
  grid: reviewers,
} as const satisfies Manifest
