import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'notices',
  title: '提醒补发',
  icon: 'bell',
  tint: 'amber',
  pages: ['pages/stuck/index'],
  grid: ['district', 'admin'],
} as const satisfies Manifest
