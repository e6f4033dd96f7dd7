import { View } from '@tarojs/components'
import { facilities, reportKinds, type Facility, type ReportKind } from '@/contract/places/words'
import type { FoundPlace } from '@/contract/places/pack'
import { Button } from '@/ui/button'
import { Chip } from '@/ui/chip'
import { spoken } from '@/ui/spoken'
import { copy as words } from '../copy'
import { copy } from '../place-copy'
import { ReportExtras } from './report-extras'
import type { Extras } from './use-extras'
import s from './place.module.scss'

/** What is wrong, and for a thing that broke which one; undefined: something else, or nobody has said yet. */
export interface Chosen { readonly kind: ReportKind | null; readonly facility?: Facility }

interface Props {
  place: FoundPlace
  chosen: Chosen
  extras: Extras
  busy: boolean
  onChoose: (chosen: Chosen) => void
  onSend: () => void
}

/** What may be out of order here: what is there, else what a place usually has. */
export const thingsOf = (place: FoundPlace): readonly Facility[] =>
  (place.facilities.length > 0 ? place.facilities : facilities.slice(0, 8)).filter((one) => one !== 'rest' && one !== 'all_day')

/** For whoever wants to say more: everything on one sheet, and a button that sends it. */
export function ReportForm({ place, chosen, extras, busy, onChoose, onSend }: Props) {
  const { kind, facility } = chosen
  return (
    <View>
      <View className={s.tags} {...spoken({ role: 'radiogroup', label: copy.sheet.title })}>
        {reportKinds.map((one) => <Chip key={one} one label={copy.sheet.kinds[one].title} on={kind === one} onToggle={() => onChoose({ kind: one })} />)}
      </View>
      {kind === 'broken' ? (
        <>
          <View className={s.small}>{copy.sheet.which}</View>
          <View className={s.tags} {...spoken({ role: 'radiogroup', label: copy.sheet.which })}>
            {thingsOf(place).map((one) => <Chip key={one} one label={words.facilities[one]} on={facility === one} onToggle={() => onChoose(facility === one ? { kind } : { kind, facility: one })} />)}
          </View>
        </>
      ) : null}
      <ReportExtras extras={extras} />
      <View className={s.gap} />
      <Button block label={kind === null ? copy.sheet.first : copy.sheet.send} busy={busy} disabled={kind === null} onTap={onSend} />
    </View>
  )
}
