import { Button } from './button'
import { Failed } from './states'
import { copy } from './copy'

interface Props { more: (() => Promise<void>) | undefined; busy: boolean; error: { readonly code: string; readonly requestId?: string | null } | null }

export function More({ more, busy, error }: Props) {
  if (more === undefined) return null
  if (error !== null) return <Failed error={error} onRetry={() => void more()} />
  return <Button kind='plain' block label={copy.more} busy={busy} onTap={() => void more()} />
}
