import type { ReactNode } from 'react'
import { navigate, switchTab } from '@/client/navigate'
import { useSession } from '@/client/session'
import type { Role } from '@/contract/roles'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { manifest } from '../manifest'

/** Shows itself to those whose roles the cloud admits; it refuses all others anyway. */
export function ForStaff({ children }: { children: (held: readonly Role[]) => ReactNode }) {
  const { status, me, refresh } = useSession()
  if (status === 'guest') return <Empty title={copy.guest.title} what={copy.guest.what} action={{ label: copy.guest.act, onTap: () => void navigate('pages/sign-in/index') }} />
  if (me === null) return status === 'starting' ? <Skeleton rows={6} /> : <Failed error={{ code: 'network.offline' }} onRetry={() => void refresh()} />
  const held = me.roles.map(({ role }) => role)
  if (!held.some((role) => (manifest.grid as readonly string[]).includes(role))) {
    return <Empty title={copy.noRole.title} what={copy.noRole.what} action={{ label: copy.noRole.act, onTap: () => void switchTab('pages/home/index') }} />
  }
  return <>{children(held)}</>
}
