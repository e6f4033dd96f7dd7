import { View } from '@tarojs/components'
import type { Role } from '@/contract/roles'
import { Choice } from '@/ui/choice'
import { PickField } from '@/ui/pick-field'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { grantable } from '../rules'
import { ElectionFields } from './election-fields'
import { PlaceField } from './place-field'
import s from './roles.module.scss'
import type { Term, useGrant } from './use-grant'

const words = copy.form
const terms = (role: Role | undefined) => (Object.keys(words.terms) as Term[]).filter((term) => term !== 'open' || role !== 'chair').map((code) => ({ code, name: words.terms[code] }))

/** Which role, where, for whom, for how long; an election only for a chair (MEM-8). */
export function GrantForm({ held, grant }: { held: readonly Role[]; grant: ReturnType<typeof useGrant> }) {
  const { draft, change, problem, error } = grant
  return (
    <View>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{words.ask}</View>
      <View className={s.quiet}>{words.note}</View>
      <View className={s.label}>{words.role}</View>
      <View {...spoken({ role: 'radiogroup', label: words.role })}>
        {grantable(held).map((role) => (
          <Choice key={role} title={copy.roles[role]} note={copy.rights[role]} chosen={draft.role === role} onChoose={() => change({ role, place: undefined, term: undefined })} />
        ))}
      </View>
      {draft.role === undefined ? null : <PlaceField key={draft.role} role={draft.role} chosen={draft.place} onChoose={(place) => change({ place })} />}
      <View className={s.label}>{words.who}</View>
      <View {...spoken({ role: 'radiogroup', label: words.who })}>
        <Choice title={words.byNo} note={words.noHint} chosen={draft.by === 'memberNo'} onChoose={() => change({ by: 'memberNo', key: '' })} />
        <Choice title={words.byCode} note={words.codeHint} chosen={draft.by === 'code'} onChoose={() => change({ by: 'code', key: '' })} />
      </View>
      <TextField key={draft.by} id='who' label={draft.by === 'code' ? words.byCode : words.byNo} maxLength={20} kind={draft.by === 'code' ? 'number' : 'document'} onChange={(key) => change({ key })} />
      <TextField id='name' label={words.name} hint={words.nameHint} maxLength={60} onChange={(name) => change({ name })} />
      {draft.role === 'chair' ? <ElectionFields grant={grant} /> : null}
      <PickField id='term' label={words.term} options={terms(draft.role)} value={draft.term} onChange={(term) => change({ term: term as Term })} />
      {problem === undefined ? null : <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{problem}</View>}
      {error === null ? null : <Failed error={error} />}
    </View>
  )
}
