import { View } from '@tarojs/components'
import type { FoundPlace } from '@/contract/places/pack'
import { ListRow } from '@/ui/list-row'
import { Sheet } from '@/ui/sheet'
import { copy } from '../place-copy'
import { mapLinks } from './map-links'
import s from './place.module.scss'

const words = copy.apps

export function MapApps({ place, open, onClose }: { place: FoundPlace; open: boolean; onClose: () => void }) {
  if (place.point === null) return null
  const links = mapLinks(place.name, place.address ?? '', place.point, navigator.userAgent)
  const go = (address: string) => () => {
    onClose()
    // A scheme of the system opens no new window.
    if (address.startsWith('geo:')) window.location.href = address
    else window.open(address, '_blank', 'noopener,noreferrer')
  }
  return (
    <Sheet title={words.title} open={open} onClose={onClose}>
      <View className={s.small}>{words.note}</View>
      {links.map(({ app, address }) => <ListRow key={app} icon='pin' title={words[app]} onTap={go(address)} />)}
    </Sheet>
  )
}
