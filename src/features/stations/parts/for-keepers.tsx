import type { ReactNode } from 'react'
import { navigate } from '@/client/navigate'
import { useSession } from '@/client/session'
import type { Role } from '@/contract/roles'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../keep-copy'

const staff: readonly Role[] = ['chair', 'officer', 'district']

/** Managers need no role: whoever is signed in may look, and finds what is theirs. `staff` may do more. */
export function ForKeepers({ children }: { children: (isStaff: boolean) => ReactNode }) {
  const { status, me, refresh } = useSession()
  if (status === 'guest') return <Empty title={copy.guest.title} what={copy.guest.what} action={{ label: copy.guest.act, onTap: () => void navigate('pages/sign-in/index') }} />
  if (me === null) return status === 'starting' ? <Skeleton rows={6} /> : <Failed error={{ code: 'network.offline' }} onRetry={() => void refresh()} />
  return <>{children(me.roles.some(({ role }) => staff.includes(role)))}</>
}
