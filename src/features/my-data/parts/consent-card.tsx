import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { spoken } from '@/ui/spoken'
import { Tag } from '@/ui/tag'
import { consentWord, copy } from '../copy'
import { closeRoute, memberRoute } from '../store'
import { dayWord } from './day-of'
import { Problem } from './problem'
import type { Consent } from './shapes'
import s from './my-data.module.scss'

const words = copy.consents

/** One consent: what it was given for, to whom it goes, and what withdrawing it would mean, said before it is done. */
export function ConsentCard({ consent, member, onChanged }: { consent: Consent; member: boolean; onChanged: () => void }) {
  const { busy, error, run } = useAction('myData.withdrawConsent')
  const gone = consent.withdrawnAt !== null
  // The membership rests on it: what is left to do is to leave.
  const leads = gone && consent.effect === 'still_member'
  const name = consentWord(consent.purpose, consent.title)
  const withdraw = async () => {
    if (!(await confirm({ title: words.ask, text: member && consent.effect === 'case_withdrawn' ? words.effects.case_withdrawn + words.effects.still_member : words.effects[consent.effect], yes: words.yes }))) return
    await run({ consentId: consent.consentId })
    onChanged()
  }
  return (
    <Card title={name} extra={<Tag tone={gone ? 'plain' : 'ok'}>{gone ? copy.paper.withdrawn : copy.paper.running}</Tag>}>
      <View className={s.note}>{words.version(consent.version)} · {words.given(dayWord(consent.givenAt))}{consent.withdrawnAt === null ? '' : ` · ${words.gone(dayWord(consent.withdrawnAt))}`}</View>
      <View className={s.note}>{words.to(consent.recipients.join('、'))}</View>
      {leads ? <View {...spoken({ role: 'status', live: 'polite' })}>{words.done.still_member}</View> : null}
      <Problem error={error} />
      <View className={s.buttons}>
        {gone ? null : <Button kind='plain' label={words.act} spokenLabel={`${words.act}：${name}`} busy={busy} onTap={() => void withdraw()} />}
        {leads ? <Button kind='soft' block label={words.leave} onTap={() => void navigate(memberRoute)} /> : null}
        {gone && !member ? <Button kind='plain' label={words.close} onTap={() => void navigate(closeRoute)} /> : null}
      </View>
    </Card>
  )
}
