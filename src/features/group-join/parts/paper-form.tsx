import { View } from '@tarojs/components'
import { documentKinds } from '@/contract/identifiers'
import type { OutputOf } from '@/features/contracts'
import { PickField } from '@/ui/pick-field'
import { TextField } from '@/ui/text-field'
import { TickField } from '@/ui/tick-field'
import { copy } from '../copy'
import type { PaperDraft, PaperProblem } from './paper-draft'

const words = copy.paper
const kinds = documentKinds.map((code) => ({ code, name: words.kinds[code] }))

interface Props {
  draft: PaperDraft
  problems: readonly PaperProblem[]
  options: OutputOf<'membership.options'>
  change: (part: Partial<PaperDraft>) => void
}

/** In the order of the sheet; the fields that all lines share come last and stay for the next line. */
export function PaperForm({ draft, problems, options, change }: Props) {
  const wrong = (field: PaperProblem) => (problems.includes(field) ? { error: words.problems[field] ?? '' } : {})
  const platform = draft.platformCode !== ''
  const platforms = [{ code: '', name: words.noPlatform }, ...options.platforms]
  const occupations = options.occupations.filter(({ group }) => (group === 'platform') === platform)
  return (
    <View>
      <TextField id='name' label={words.name} maxLength={60} {...wrong('name')} onChange={(name) => change({ name })} />
      <PickField id='documentKind' label={words.kind} options={kinds} value={draft.documentKind} onChange={(code) => change({ documentKind: documentKinds.find((kind) => kind === code) ?? 'resident_id' })} />
      <TextField id='documentNumber' kind='document' label={words.document} maxLength={30} {...wrong('documentNumber')} onChange={(documentNumber) => change({ documentNumber })} />
      <TextField id='phone' kind='phone' label={words.phone} hint={words.phoneHint} maxLength={20} {...wrong('phone')} onChange={(phone) => change({ phone })} />
      <PickField id='platformCode' label={words.platform} options={platforms} value={draft.platformCode} onChange={(platformCode) => change({ platformCode, occupationCode: '' })} />
      {platform ? null : <TextField id='employerTyped' label={words.employer} hint={words.employerHint} initial={draft.employerTyped} maxLength={80} {...wrong('employerTyped')} onChange={(employerTyped) => change({ employerTyped })} />}
      <PickField id='occupationCode' label={words.occupation} options={occupations} value={draft.occupationCode || undefined} {...wrong('occupationCode')} onChange={(occupationCode) => change({ occupationCode })} />
      <PickField id='streetCode' label={words.street} options={options.streets} value={draft.streetCode || undefined} {...wrong('streetCode')} onChange={(streetCode) => change({ streetCode })} />
      <TextField id='signedOn' label={words.signedOn} hint={words.signedHint} initial={draft.signedOn} maxLength={10} {...wrong('signedOn')} onChange={(signedOn) => change({ signedOn: signedOn.trim() })} />
      <TextField id='keptWhere' label={words.kept} hint={words.keptHint} initial={draft.keptWhere} maxLength={60} {...wrong('keptWhere')} onChange={(keptWhere) => change({ keptWhere })} />
      <TickField id='signedOnPaper' checked={draft.signedOnPaper} {...wrong('signedOnPaper')} onChange={(signedOnPaper) => change({ signedOnPaper })}>{words.signed}</TickField>
    </View>
  )
}
