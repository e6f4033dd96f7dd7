import { View } from '@tarojs/components'
import { facilities, type Facility } from '@/contract/places/words'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { pressable } from '@/ui/pressable'
import { spoken } from '@/ui/spoken'
import { copy as names } from '../copy'
import { copy, type Facilities, type Knowing } from '../keep-copy'
import s from './keep.module.scss'

const words = copy.form
const next: Record<Knowing, Knowing> = { unsaid: 'has', has: 'lacks', lacks: 'unsaid' }
const signs: Record<Knowing, string> = { has: '✓ ', lacks: '✕ ', unsaid: '' }

interface Props { known: Facilities; onChange: (known: Facilities) => void }

/** There, not there, or nobody knows: three states of one chip, said by a sign and in words, not by colour alone. */
export function FacilityField({ known, onChange }: Props) {
  const turn = (one: Facility) => onChange({ ...known, [one]: next[known[one]] })
  return (
    <Card title={words.facilities}>
      <View className={s.quiet}>{words.facilitiesNote}</View>
      <View className={s.chips} {...spoken({ role: 'group', label: words.facilities })}>
        {facilities.map((one) => {
          const state = known[one]
          return <View key={one} className={classes(s.facility, s[state])} {...pressable({ label: words.facility(names.facilities[one], words[state]), onTap: () => turn(one) })}>{signs[state]}{words.facility(names.facilities[one], words[state])}</View>
        })}
      </View>
    </Card>
  )
}
