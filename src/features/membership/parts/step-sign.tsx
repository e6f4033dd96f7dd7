import { View } from '@tarojs/components'
import { dayOf, formatDay } from '@/contract/dates'
import { newRecordId } from '@/client/new-record-id'
import { SignatureField } from '@/ui/signature-field'
import { copy } from '../copy'
import { Consent } from './consent'
import { Letter } from './letter'
import { Overview } from './overview'
import { Problem } from './problem'
import { Question } from './question'
import { said } from './said'
import type { GoProps, OptionsProps, StepProps } from './step-props'
import s from './join.module.scss'

/** The letter, the two separate consents (PI-1, PI-3) and the signature; then the one request of the whole form. */
export function StepSign({ draft, problems, change, options, go, platformName }: StepProps & OptionsProps & GoProps & { platformName: string | undefined }) {
  const { letter } = options
  // The general notice before the one that is only about the document.
  const notices = [...options.notices].sort((a, b) => Number(b.purpose === 'membership') - Number(a.purpose === 'membership'))
  const sign = async (source: string | undefined) =>
    change({ signature: source === undefined ? null : { fileId: await newRecordId(), source, letterVersion: letter.version } })
  const tick = (purpose: string, version: string, yes: boolean) =>
    change(({ consents }) => {
      const { [purpose]: _old, ...others } = consents
      return { consents: yes ? { ...others, [purpose]: version } : others }
    })
  const unticked = said(problems, 'consents')
  return (
    <View>
      <Question ask={copy.sign.ask} note={copy.sign.note} />
      <Overview draft={draft} go={go} platformName={platformName} />
      <Letter letter={letter} />
      <Problem id='letter-error' text={said(problems, 'letter')} />
      <View id='consents-field'>
        {notices.map((notice) => {
          const checked = draft.consents[notice.purpose] === notice.version
          return (
            <Consent key={notice.purpose} notice={notice} checked={checked} error={checked ? undefined : unticked} onChange={(yes) => tick(notice.purpose, notice.version, yes)} />
          )
        })}
      </View>
      <SignatureField
        label={copy.sign.signature} hint={copy.sign.signatureHint} error={said(problems, 'signature')}
        value={draft.signature?.source} onSigned={(source) => void sign(source)}
      />
      <View className={s.note}>{copy.sign.signedOn(formatDay(dayOf(Date.now())))}</View>
      <View className={s.note}>{copy.sign.promise(options.promiseWorkdays)}</View>
    </View>
  )
}
