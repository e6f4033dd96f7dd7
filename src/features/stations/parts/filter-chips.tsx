import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PlaceFilter } from '@/contract/places/filter'
import { facilities, placeKinds, type Facility } from '@/contract/places/words'
import { Chip } from '@/ui/chip'
import { classes } from '@/ui/classes'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import s from './list.module.scss'

const words = copy.filters
const often: readonly Facility[] = ['water', 'charging', 'hot_meal']

const toggled = <T,>(list: readonly T[] = [], one: T): readonly T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one])

/** The few that everybody uses, and behind 「更多」 all kinds and facilities. */
export function FilterChips({ filter, onChange }: { filter: PlaceFilter; onChange: (part: PlaceFilter) => void }) {
  const [open, setOpen] = useState(false)
  const { kinds = [], facilities: wanted = [] } = filter
  const counted = kinds.length + wanted.filter((one) => !often.includes(one)).length
  const facilityChip = (one: Facility) => <Chip key={one} label={copy.facilities[one]} on={wanted.includes(one)} onToggle={() => onChange({ facilities: toggled(wanted, one) })} />
  const openChip = (one: 'now' | 'night') => <Chip label={words[one]} on={filter.open === one} onToggle={() => onChange({ open: filter.open === one ? undefined : one })} />
  return (
    <View {...spoken({ role: 'group', label: words.label })}>
      <View className={s.chips}>
        {openChip('now')}
        {openChip('night')}
        {often.map(facilityChip)}
        <Chip label={counted > 0 ? words.counted(counted) : words.more} on={open || counted > 0} onToggle={() => setOpen(!open)} />
      </View>
      {open ? (
        <View className={classes(s.chips, s.all)}>
          {facilities.filter((one) => !often.includes(one)).map(facilityChip)}
          {placeKinds.map((kind) => <Chip key={kind} label={copy.kinds[kind]} on={kinds.includes(kind)} onToggle={() => onChange({ kinds: toggled(kinds, kind) })} />)}
        </View>
      ) : null}
    </View>
  )
}
