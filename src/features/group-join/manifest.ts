import { reviewers } from '@/contract/roles'
import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'group-join',
  title: '集中入会',
  icon: 'qr',
  tint: 'amber',
  pages: ['pages/events/index', 'pages/open/index', 'pages/event/index', 'pages/approve/index', 'pages/paper/index'],
  grid: reviewers,
} as const satisfies Manifest
