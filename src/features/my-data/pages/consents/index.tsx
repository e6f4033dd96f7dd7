import { View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import { Page } from '@/ui/page'
import { Empty } from '@/ui/states'
import { copy } from '../../copy'
import { ConsentAgain } from '../../parts/consent-again'
import { ConsentCard } from '../../parts/consent-card'
import { Loaded } from '../../parts/loaded'
import { MessagesCard } from '../../parts/messages-card'
import type { Seen } from '../../parts/shapes'
import { useMyData } from '../../parts/use-my-data'
import s from '../../parts/my-data.module.scss'

const words = copy.consents

const runningFirst = (consents: Seen['consents']) => [...consents].sort((a, b) => Number(a.withdrawnAt !== null) - Number(b.withdrawnAt !== null))

/** What is to be agreed to again comes first; then every consent ever given, the running ones before the others: each can be withdrawn as easily as it was given (PI-4). */
export default function Consents() {
  const mine = useMyData()
  const texts = useAnswer('myData.consentTexts', {}, { skip: mine.guest, keep: false })
  const again = () => {
    void mine.refresh()
    void texts.refresh()
  }
  const asked = texts.data ?? []
  return (
    <Page title={words.title}>
      <Loaded mine={mine}>
        {({ consents, closing, notices }) => consents.length === 0 && asked.length === 0 && !(notices.outside > 0) ? <Empty title={words.emptyTitle} what={words.emptyWhat} /> : (
          <>
            {asked.length === 0 ? null : <View className={s.lead}>{words.again.lead}</View>}
            {asked.map((notice) => <ConsentAgain key={notice.purpose} notice={notice} onChanged={again} />)}
            <View className={s.lead}>{words.lead}</View>
            {notices.outside > 0 ? <MessagesCard outside={notices.outside} onChanged={again} /> : null}
            {runningFirst(consents).map((consent) => <ConsentCard key={consent.consentId} consent={consent} member={closing.member} onChanged={again} />)}
          </>
        )}
      </Loaded>
    </Page>
  )
}
