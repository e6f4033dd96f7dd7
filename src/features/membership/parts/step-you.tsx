import { View } from '@tarojs/components'
import { documentKinds } from '@/contract/identifiers'
import { PickField } from '@/ui/pick-field'
import { copy } from '../copy'
import { DocumentField } from './document-field'
import { PhoneField } from './phone-field'
import { Question } from './question'
import { said } from './said'
import type { StepProps } from './step-props'
import { TypedField } from './typed-field'
import { Young } from './young'

const kinds = documentKinds.map((code) => ({ code, name: copy.you.kinds[code] }))

/** Name, document, phone: the minimum (PI-2); birth date and sex are read out of the number, never asked. */
export function StepYou({ draft, problems, change }: StepProps) {
  return (
    <View>
      <Question ask={copy.you.ask} note={copy.you.note} />
      {problems.documentNumber === 'under_sixteen' ? <Young /> : null}
      <TypedField
        id='name' label={copy.you.name} hint={copy.you.nameHint} error={said(problems, 'name')}
        value={draft.name} maxLength={60} onChange={(name) => change({ name })}
      />
      <PickField
        id='documentKind' label={copy.you.kind} options={kinds} value={draft.documentKind}
        onChange={(code) => change({ documentKind: documentKinds.find((kind) => kind === code) ?? 'resident_id' })}
      />
      <DocumentField kind={draft.documentKind} number={draft.documentNumber} error={said(problems, 'documentNumber')} onChange={(documentNumber) => change({ documentNumber })} />
      <PhoneField phone={draft.phone} error={said(problems, 'phone')} onChange={(phone) => change({ phone })} />
    </View>
  )
}
