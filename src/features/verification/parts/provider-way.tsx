import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { Problem } from './problem'
import { SeparateConsent } from './separate-consent'
import type { Service } from './shapes'
import { useConsent } from './use-consent'
import { WayCard } from './way-card'
import s from './verification.module.scss'

const words = copy.provider
const closed = { off: words.off, apply: words.apply, document: words.document, used_up: words.usedUp } as const

/** A service outside compares name and number; whatever it answers, the other ways stay where they are. */
export function ProviderWay({ service, refresh }: { service: Service; refresh: () => Promise<void> }) {
  const { run, busy, error } = useAction('verification.checkByProvider')
  const [said, setSaid] = useState<string>()
  const consent = useConsent(service)
  const check = async () => {
    const input = consent.input()
    if (input === null) return
    setSaid(undefined)
    const answer = await run(input)
    if (answer !== null && answer.outcome !== 'verified') setSaid(words[answer.outcome])
    await refresh()
  }
  return (
    <WayCard title={words.title} needs={words.needs} time={words.time}>
      <Problem error={error} text={said} />
      {service.offer !== 'on' ? <View className={s.note}>{closed[service.offer]}</View> : (
        <>
          {service.consent === null ? null : <SeparateConsent id='consent-provider' notice={service.consent} checked={consent.checked} missing={consent.missing} onChange={consent.change} />}
          <View className={s.note} {...spoken({ role: 'status', live: 'polite' })}>{busy ? words.busy : words.left(service.triesLeft)}</View>
          <View className={s.act}><Button kind='soft' block label={words.act} busy={busy} onTap={() => void check()} /></View>
        </>
      )}
    </WayCard>
  )
}
