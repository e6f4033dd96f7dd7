import type { ReactNode } from 'react'
import { navigate } from '@/client/navigate'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { signInRoute } from '../store'
import type { Seen } from './shapes'
import type { useMyData } from './use-my-data'

/** The page once the data is there; before, and without it, what can be done. */
export function Loaded({ mine, children }: { mine: ReturnType<typeof useMyData>; children: (seen: Seen) => ReactNode }) {
  const { guest, data, error, refresh } = mine
  if (guest) return <Empty title={copy.guest.title} what={copy.guest.what} action={{ label: copy.guest.act, onTap: () => void navigate(signInRoute) }} />
  if (data !== undefined) return <>{children(data)}</>
  return error === null ? <Skeleton rows={6} /> : <Failed error={{ code: error.code, requestId: error.requestId ?? undefined }} onRetry={() => void refresh()} />
}
