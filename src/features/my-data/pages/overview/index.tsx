import { Page } from '@/ui/page'
import { copy } from '../../copy'
import { CorrectionCard } from '../../parts/correction-card'
import { FilesCard } from '../../parts/files-card'
import { Loaded } from '../../parts/loaded'
import { NothingOf } from '../../parts/nothing-of'
import { Records } from '../../parts/records'
import { SignIns } from '../../parts/sign-ins'
import { TakeOut } from '../../parts/take-out'
import { useMyData } from '../../parts/use-my-data'
import { WaysOn } from '../../parts/ways-on'
import { WhoCard } from '../../parts/who-card'

/** Everything that is kept about the person, and what they may do with it (PI-4). */
export default function Overview() {
  const mine = useMyData()
  const again = () => void mine.refresh()
  return (
    <Page title={copy.title}>
      <Loaded mine={mine}>
        {(seen) => (
          <>
            <WhoCard seen={seen} onChanged={again} />
            {seen.correction === null ? null : <CorrectionCard correction={seen.correction} onChanged={again} />}
            <Records seen={seen} />
            <FilesCard files={seen.files} />
            <NothingOf seen={seen} />
            <SignIns seen={seen} onChanged={again} />
            <TakeOut onChanged={again} />
            <WaysOn seen={seen} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
