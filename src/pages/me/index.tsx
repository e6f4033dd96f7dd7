import { useCare } from '@/client/care'
import { navigate } from '@/client/navigate'
import { useSession } from '@/client/session'
import { signedIn } from '@/client/session-token'
import { reviewers } from '@/contract/roles'
import { copy as app } from '@/copy'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { SwitchRow } from '@/ui/switch-row'
import { Tag } from '@/ui/tag'
import { copy } from './copy'
import { MembershipRow } from './membership-row'
import { SignOut } from './sign-out'
import { Who } from './who'

export default function Me() {
  const { status, me } = useSession()
  const { care, toggle } = useCare()
  const person = status === 'person'
  const unread = me?.unread ?? 0
  const reviews = me?.roles.some(({ role }) => (reviewers as readonly string[]).includes(role)) ?? false
  return (
    <Page title={app.tabs.me} tab>
      <Who />
      <Card>
        <MembershipRow person={person} />
        <ListRow
          icon='bell' title={copy.inbox.title} note={unread > 0 ? copy.inbox.unread(unread) : copy.inbox.none}
          extra={unread > 0 ? <Tag tone='red'>{unread}</Tag> : undefined} onTap={() => void navigate('features/progress/pages/inbox/index')}
        />
        {reviews ? <ListRow icon='desk' title={copy.desk.title} note={copy.desk.note} onTap={() => void navigate('features/desk/pages/queue/index')} /> : null}
      </Card>
      <Card>
        <SwitchRow icon='text' title={copy.care.title} note={copy.care.note} on={care} onToggle={toggle} />
        {person ? <ListRow icon='pc' title={copy.link.title} note={copy.link.note} onTap={() => void navigate('features/account/pages/link/index')} /> : null}
        {person ? <ListRow icon='me' title={copy.accounts.title} note={copy.accounts.note} onTap={() => void navigate('features/account/pages/accounts/index')} /> : null}
        <ListRow icon='shield' title={copy.settings.title} onTap={() => void navigate('features/account/pages/settings/index')} />
        {/* In WeChat's own functions the platform says who calls: there is nothing to leave. */}
        {person && signedIn()?.token ? <SignOut /> : null}
      </Card>
    </Page>
  )
}
