import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'stations',
  title: '找驿站',
  icon: 'pin',
  tint: 'amber',
  tab: 'pages/stations/index',
  pages: ['pages/place/index', 'pages/map/index', 'pages/my-reports/index', 'pages/suggest/index'],
  grid: 'everybody',
} as const satisfies Manifest
