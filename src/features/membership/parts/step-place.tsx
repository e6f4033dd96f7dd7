import { View } from '@tarojs/components'
import { PickField } from '@/ui/pick-field'
import { copy } from '../copy'
import { EmployerField } from './employer-field'
import { Question } from './question'
import { said } from './said'
import type { OptionsProps, StepProps } from './step-props'

/** Where the person works: a platform, or an employer found or typed in; and the street, because unions are by territory (MEM-5). */
export function StepPlace(props: StepProps & OptionsProps) {
  const { draft, problems, change, options } = props
  const platform = draft.door === 'platform'
  const occupations = options.occupations.filter(({ group }) => (group === 'platform') === platform)
  return (
    <View>
      <Question ask={platform ? copy.place.askPlatform : copy.place.askEmployer} note={platform ? copy.place.notePlatform : copy.place.noteEmployer} />
      {platform ? (
        <PickField
          id='platformCode' label={copy.place.platform} options={options.platforms} value={draft.platformCode ?? undefined}
          error={said(problems, 'platformCode')} onChange={(platformCode) => change({ platformCode })}
        />
      ) : <EmployerField draft={draft} problems={problems} change={change} />}
      <PickField
        id='occupationCode' label={copy.place.occupation} options={occupations} value={draft.occupationCode ?? undefined}
        error={said(problems, 'occupationCode')} onChange={(occupationCode) => change({ occupationCode })}
      />
      <PickField
        id='streetCode' label={copy.place.street} hint={copy.place.streetHint} options={options.streets} value={draft.streetCode ?? undefined}
        error={said(problems, 'streetCode')} onChange={(streetCode) => change({ streetCode })}
      />
    </View>
  )
}
