import { View } from '@tarojs/components'
import { newRecordId } from '@/client/new-record-id'
import { documentKinds } from '@/contract/identifiers'
import { PickField } from '@/ui/pick-field'
import { SignatureField } from '@/ui/signature-field'
import { copy } from '../copy'
import type { AnswerDraft, Askable } from './answer-draft'
import type { Problems } from './check-join'
import { DocumentField } from './document-field'
import { PhoneField } from './phone-field'
import { said } from './said'
import type { Options, Status } from './shapes'
import { TypedField } from './typed-field'

interface Props {
  asked: readonly Askable[]
  draft: AnswerDraft
  problems: Problems
  status: Status
  options: Options
  change: (part: Partial<AnswerDraft>) => void
}

const kinds = documentKinds.map((code) => ({ code, name: copy.you.kinds[code] }))

/** Only the fields that were asked about. */
export function AnswerFields(props: Props) {
  return <View>{props.asked.map((field) => <View key={field}>{draw[field](props)}</View>)}</View>
}

const draw: Readonly<Record<Askable, (props: Props) => JSX.Element>> = {
  name: ({ draft, problems, change }) => (
    <TypedField id='name' label={copy.you.name} hint={copy.you.nameHint} error={said(problems, 'name')} value={draft.name} maxLength={60} onChange={(name) => change({ name })} />
  ),
  documentNumber: ({ draft, problems, status, change }) => (
    <View>
      <PickField id='documentKind' label={copy.you.kind} options={kinds} value={draft.documentKind} onChange={(code) => change({ documentKind: documentKinds.find((kind) => kind === code) ?? 'resident_id' })} />
      <DocumentField kind={draft.documentKind} number={draft.documentNumber} hint={copy.answer.now(status.given.documentMasked)} error={said(problems, 'documentNumber')} onChange={(documentNumber) => change({ documentNumber })} />
    </View>
  ),
  phone: ({ draft, problems, status, change }) => (
    <PhoneField phone={draft.phone} hint={copy.answer.now(status.given.phoneMasked)} error={said(problems, 'phone')} onChange={(phone) => change({ phone })} />
  ),
  platformCode: ({ draft, problems, options, change }) => (
    <PickField id='platformCode' label={copy.place.platform} options={options.platforms} value={draft.platformCode || undefined} error={said(problems, 'platformCode')} onChange={(platformCode) => change({ platformCode })} />
  ),
  employerTyped: ({ draft, problems, change }) => (
    <TypedField id='employer' label={copy.place.employer} error={said(problems, 'employer')} value={draft.employerTyped} maxLength={80} onChange={(employerTyped) => change({ employerTyped })} />
  ),
  occupationCode: ({ draft, problems, options, change }) => (
    <PickField id='occupationCode' label={copy.place.occupation} options={options.occupations} value={draft.occupationCode || undefined} error={said(problems, 'occupationCode')} onChange={(occupationCode) => change({ occupationCode })} />
  ),
  streetCode: ({ draft, problems, options, change }) => (
    <PickField id='streetCode' label={copy.place.street} options={options.streets} value={draft.streetCode || undefined} error={said(problems, 'streetCode')} onChange={(streetCode) => change({ streetCode })} />
  ),
  signatureFileId: ({ draft, problems, options, change }) => (
    <SignatureField
      label={copy.answer.signature} hint={copy.sign.signatureHint} error={said(problems, 'signature')} value={draft.signature?.source}
      onSigned={(source) => void sign(source, options.letter.version, change)}
    />
  ),
}

const sign = async (source: string | undefined, letterVersion: string, change: Props['change']): Promise<void> =>
  change({ signature: source === undefined ? null : { fileId: await newRecordId(), source, letterVersion } })
