import type { ReactNode } from 'react'
import { navigate, switchTab } from '@/client/navigate'
import { useSession } from '@/client/session'
import { reviewers } from '@/contract/roles'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { homeRoute, signInRoute } from '../store'

/** For those who review; the cloud refuses all others anyway. */
export function ForStaff({ children }: { children: ReactNode }) {
  const { status, me, refresh } = useSession()
  if (status === 'guest') return <Empty title={copy.guest.title} what={copy.guest.what} action={{ label: copy.guest.act, onTap: () => void navigate(signInRoute) }} />
  if (me === null) return status === 'starting' ? <Skeleton rows={6} /> : <Failed error={{ code: 'network.offline' }} onRetry={() => void refresh()} />
  const may = me.roles.some(({ role }) => (reviewers as readonly string[]).includes(role))
  return may ? <>{children}</> : <Empty title={copy.noRole.title} what={copy.noRole.what} action={{ label: copy.noRole.act, onTap: () => void switchTab(homeRoute) }} />
}
