import type { Manifest } from '@/contract/manifest'

export const manifest = {
  id: 'account',
  title: '账号',
  icon: 'me',
  tint: 'blue',
  pages: ['pages/link/index', 'pages/accounts/index', 'pages/settings/index'],
  grid: 'nowhere',
} as const satisfies Manifest
