import { View } from '@tarojs/components'
import { checkUscc } from '@/contract/identifiers'
import { copy } from '../copy'
import { EmployerChosen } from './employer-chosen'
import { EmployerResults } from './employer-results'
import { said } from './said'
import type { StepProps } from './step-props'
import { TypedField } from './typed-field'
import { useEmployerSearch } from './use-employer-search'

/** ID-2: a code with a wrong check sign is only warned about: real early codes have one. */
const hintFor = (query: string): string => {
  const code = checkUscc(query)
  return code.ok && code.warn !== undefined ? copy.place.usccWarn : copy.place.employerHint
}

/** The employer out of the register, or a name that nobody has registered yet: both lead on. */
export function EmployerField({ draft, problems, change }: StepProps) {
  const settled = draft.employer !== null || draft.employerTyped !== ''
  const search = useEmployerSearch(settled ? '' : draft.employerQuery)
  if (settled) return <EmployerChosen employer={draft.employer} typed={draft.employerTyped} onChange={() => change({ employer: null, employerTyped: '' })} />
  return (
    <View>
      <TypedField
        id='employer' label={copy.place.employer} hint={hintFor(draft.employerQuery)} error={said(problems, 'employer')}
        value={draft.employerQuery} maxLength={50} onChange={(employerQuery) => change({ employerQuery })}
      />
      <EmployerResults
        query={draft.employerQuery.trim()} search={search}
        onChoose={(employer) => change({ employer, employerTyped: '', ...(draft.streetCode === null && employer.streetCode !== null ? { streetCode: employer.streetCode } : {}) })}
        onUse={(employerTyped) => change({ employer: null, employerTyped })}
      />
    </View>
  )
}
