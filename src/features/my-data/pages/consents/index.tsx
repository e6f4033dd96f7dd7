import { View } from '@tarojs/components'
import { Page } from '@/ui/page'
import { Empty } from '@/ui/states'
import { copy } from '../../copy'
import { ConsentCard } from '../../parts/consent-card'
import { Loaded } from '../../parts/loaded'
import { MessagesCard } from '../../parts/messages-card'
import { useMyData } from '../../parts/use-my-data'
import s from '../../parts/my-data.module.scss'

const words = copy.consents

/** Every consent ever given, the running ones first; each can be withdrawn as easily as it was given (PI-4). */
export default function Consents() {
  const mine = useMyData()
  return (
    <Page title={words.title}>
      <Loaded mine={mine}>
        {({ consents, closing, notices }) => consents.length === 0 && !(notices.outside > 0) ? <Empty title={words.emptyTitle} what={words.emptyWhat} /> : (
          <>
            <View className={s.lead}>{words.lead}</View>
            {notices.outside > 0 ? <MessagesCard outside={notices.outside} onChanged={() => void mine.refresh()} /> : null}
            {[...consents].sort((a, b) => Number(a.withdrawnAt !== null) - Number(b.withdrawnAt !== null)).map((consent) => (
              <ConsentCard key={consent.consentId} consent={consent} member={closing.member} onChanged={() => void mine.refresh()} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
