import { View } from '@tarojs/components'
import { maskDocument, maskPhone, normaliseDocument, normalisePhone } from '@/contract/identifiers'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { copy } from '../copy'
import type { JoinDraft, StepId } from './join-draft'
import type { GoProps } from './step-props'
import s from './join.module.scss'

/** What will be handed in, each line with the way back to it. Numbers are masked: somebody may look over the shoulder. */
export function Overview({ draft, go, platformName }: GoProps & { draft: JoinDraft; platformName: string | undefined }) {
  const facts = copy.sign.facts
  const edit = (step: StepId, what: string) => <Button kind='plain' label={copy.sign.edit} spokenLabel={`${copy.sign.edit}${what}`} onTap={() => go(step)} />
  const row = (label: string, value: string, step: StepId) => ({ label, value, extra: edit(step, label) })
  const work = draft.door === 'platform' ? platformName : (draft.employer?.name ?? draft.employerTyped)
  const document = maskDocument(normaliseDocument(draft.documentKind, draft.documentNumber))
  return (
    <View className={s.box}>
      <View className={s.strong}>{copy.sign.check}</View>
      <Facts
        rows={[
          row(facts.work, work ?? '', 'place'),
          row(draft.mode === 'transfer' ? facts.unionTransfer : facts.union, draft.union?.name ?? '', 'union'),
          row(facts.name, draft.name, 'you'),
          row(facts.document, document, 'you'),
          row(facts.phone, maskPhone(normalisePhone(draft.phone)), 'you'),
          { label: facts.reviewer, value: draft.union?.name ?? '' },
        ]}
      />
    </View>
  )
}
