import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { copy } from '../copy'
import { Problem } from './problem'
import { requestFace } from './request-face'
import { SeparateConsent } from './separate-consent'
import type { Service } from './shapes'
import { useConsent } from './use-consent'
import { WayCard } from './way-card'
import s from './verification.module.scss'

const words = copy.face

/** WeChat looks at the face; what counts is what WeChat tells the cloud afterwards, not what this phone says (WX-3). */
export function FaceWay({ service, refresh }: { service: Service; refresh: () => Promise<void> }) {
  const start = useAction('verification.startFace')
  const finish = useAction('verification.finishFace')
  const [said, setSaid] = useState<string>()
  const consent = useConsent(service)
  const check = async () => {
    const input = consent.input()
    if (input === null) return
    setSaid(undefined)
    const begun = await start.run(input)
    if (begun?.verifyId === null) setSaid(copy.provider.unavailable)
    if (begun !== null && begun.verifyId !== null) {
      await requestFace(begun.verifyId)
      const answer = await finish.run({ verifyId: begun.verifyId })
      if (answer !== null && answer.outcome !== 'verified') setSaid(answer.outcome === 'unavailable' ? copy.provider.unavailable : words.unconfirmed)
    }
    await refresh()
  }
  return (
    <WayCard title={words.title} needs={words.needs} time={words.time}>
      <Problem error={start.error ?? finish.error} text={said} />
      {service.consent === null ? null : <SeparateConsent id='consent-face' notice={service.consent} checked={consent.checked} missing={consent.missing} onChange={consent.change} />}
      <View className={s.note}>{copy.provider.left(service.triesLeft)}</View>
      <View className={s.act}><Button kind='soft' block label={words.act} busy={start.busy || finish.busy} onTap={() => void check()} /></View>
    </WayCard>
  )
}
