import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'holds',
  title: '暂缓删除',
  icon: 'clock',
  tint: 'amber',
  pages: ['pages/holds/index'],
  grid: ['district', 'admin'],
} as const satisfies Manifest
