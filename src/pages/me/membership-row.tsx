import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { isOpen } from '@/contract/case-states'
import { ListRow } from '@/ui/list-row'
import { copy } from './copy'

const page = (name: string) => `features/membership/pages/${name}/index`

/** The way to the card, to the running application, or to joining: whichever is next. */
export function MembershipRow({ person }: { person: boolean }) {
  const { data } = useAnswer('membership.mine', {}, { skip: !person })
  const application = data?.application
  const member = data?.member
  return (
    <>
      {application && isOpen(application.state) ? (
        <ListRow
          icon='file' title={copy.running.title} note={application.state === 'needs_info' ? copy.running.asked : copy.running.note}
          onTap={() => void navigate(page('status'), { id: application.applicationId })}
        />
      ) : null}
      {member ? (
        <ListRow icon='id' title={copy.member.title} note={copy.member.note(member.memberNo, member.unionName)} onTap={() => void navigate(page('card'))} />
      ) : application && isOpen(application.state) ? null : (
        <ListRow icon='join' title={copy.join.title} note={copy.join.note} onTap={() => void navigate(page('join'))} />
      )}
    </>
  )
}
