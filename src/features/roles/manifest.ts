import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'roles',
  title: '职务',
  icon: 'union',
  tint: 'blue',
  pages: ['pages/roles/index', 'pages/grant/index', 'pages/code/index', 'pages/mark/index'],
  grid: ['chair', 'officer', 'district', 'admin'],
} as const satisfies Manifest
