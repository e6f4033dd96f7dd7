import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'stations',
  title: '找驿站',
  icon: 'pin',
  tint: 'amber',
  tab: 'pages/stations/index',
  pages: ['pages/place/index', 'pages/map/index', 'pages/my-reports/index', 'pages/suggest/index', 'pages/keep/index', 'pages/kept/index', 'pages/keep-form/index', 'pages/keep-check/index', 'pages/keep-reports/index', 'pages/keep-sheet/index'],
  grid: 'everybody',
  work: { title: '阵地管理', icon: 'gear', page: 'pages/keep/index', grid: ['chair', 'officer', 'district'] },
} as const satisfies Manifest
