import type { ReactNode } from 'react'
import { navigate, switchTab } from '@/client/navigate'
import { useSession } from '@/client/session'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { homeRoute, signInRoute } from '../store'

const { guest, noRole } = copy.compare

/** For the street and the district; the cloud refuses all others anyway. */
export function ForStaff({ children }: { children: ReactNode }) {
  const { status, me, refresh } = useSession()
  if (status === 'guest') return <Empty title={guest.title} what={guest.what} action={{ label: guest.act, onTap: () => void navigate(signInRoute) }} />
  if (me === null) return status === 'starting' ? <Skeleton rows={6} /> : <Failed error={{ code: 'network.offline' }} onRetry={() => void refresh()} />
  const may = me.roles.some(({ role }) => role === 'officer' || role === 'district')
  return may ? <>{children}</> : <Empty title={noRole.title} what={noRole.what} action={{ label: noRole.act, onTap: () => void switchTab(homeRoute) }} />
}
