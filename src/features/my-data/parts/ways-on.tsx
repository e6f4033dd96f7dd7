import { navigate } from '@/client/navigate'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { copy } from '../copy'
import { checkRoute, closeRoute, consentsRoute } from '../store'
import type { Seen } from './shapes'

export function WaysOn({ seen }: { seen: Seen }) {
  const running = seen.consents.filter((one) => one.withdrawnAt === null).length
  return (
    <Card>
      <ListRow icon='shield' title={copy.consents.title} note={copy.consents.open(running)} onTap={() => void navigate(consentsRoute)} />
      <ListRow icon='union' title={copy.earlier.title} note={copy.earlier.note} onTap={() => void navigate(checkRoute)} />
      <ListRow icon='bell' title={copy.notices.title} note={copy.notices.line(seen.notices.all, seen.notices.unread)} onTap={() => void navigate('features/progress/pages/inbox/index')} />
      <ListRow icon='out' title={copy.close.row} onTap={() => void navigate(closeRoute)} />
    </Card>
  )
}
