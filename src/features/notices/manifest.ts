import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'notices',
  title: '没送到的提醒',
  icon: 'bell',
  tint: 'amber',
  pages: ['pages/stuck/index'],
  grid: ['district', 'admin'],
} as const satisfies Manifest
