import { View } from '@tarojs/components'
import { placeKinds } from '@/contract/places/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Failed } from '@/ui/states'
import { PickField } from '@/ui/pick-field'
import { TextField } from '@/ui/text-field'
import { copy as words } from '../copy'
import { copy } from '../place-copy'
import { streets } from '../streets'
import type { Suggesting } from './use-suggest'
import s from './place.module.scss'

const say = copy.suggest
const kinds = placeKinds.map((code) => ({ code, name: words.kinds[code] }))
const named = streets.map(({ code, name }) => ({ code, name }))
const wrong = (error: string | undefined) => (error === undefined ? {} : { error })

export function SuggestForm({ suggesting }: { suggesting: Suggesting }) {
  const { draft, set, missing, refused, recordId } = suggesting
  return (
    <View key={recordId}>
      <View className={s.name}>{say.ask}</View>
      {refused === null ? null : <Card tone='amber'><Failed error={refused} /><Button kind='plain' label={say.giveUp} onTap={() => void suggesting.giveUp()} /></Card>}
      <View className={s.gap} />
      <PickField id='kind' label={say.kind} options={kinds} value={draft.kind ?? undefined} onChange={(kind) => set({ kind: placeKinds.find((one) => one === kind) ?? null })} {...wrong(missing.kind)} />
      <TextField id='name' label={say.name} hint={say.nameHint} maxLength={60} initial={draft.name} onChange={(name) => set({ name })} {...wrong(missing.name)} />
      <PickField id='streetCode' label={say.street} options={named} value={draft.streetCode ?? undefined} onChange={(streetCode) => set({ streetCode })} {...wrong(missing.streetCode)} />
      <TextField id='address' label={say.address} hint={say.addressHint} maxLength={120} initial={draft.address} onChange={(address) => set({ address })} {...wrong(missing.address)} />
      <TextField id='why' label={say.why} hint={say.whyHint} maxLength={200} initial={draft.why} onChange={(why) => set({ why })} />
    </View>
  )
}
