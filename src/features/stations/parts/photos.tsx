import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { call } from '@/client/call'
import { fileAddress } from '@/client/file-address'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { spoken } from '@/ui/spoken'
import { copy } from '../place-copy'
import type { ShownPlace } from './use-place'
import s from './place.module.scss'

type Shown = { readonly photoId: string; readonly address: string | null }

/** On a tap, and then all at once: whoever stands in the rain on a slow network wants the way first, and a link lasts a minute and opens once. */
export function Photos({ photos }: { photos: ShownPlace['photos'] }) {
  const [shown, setShown] = useState<readonly Shown[] | null>(null)
  const [busy, setBusy] = useState(false)
  if (photos.length === 0) return null
  const load = async () => {
    setBusy(true)
    const found = await Promise.all(photos.map(({ photoId }) => call('stations.photo', { photoId }).then(({ path }) => ({ photoId, address: fileAddress(path) }), () => ({ photoId, address: null }))))
    setShown(found)
    setBusy(false)
  }
  const lost = (photoId: string) => setShown((before) => before && before.map((one) => (one.photoId === photoId ? { photoId, address: null } : one)))
  if (shown === null) return <Button kind='soft' block label={copy.photos(photos.length)} busy={busy} onTap={() => void load()} />
  return (
    <Card>
      {shown.map(({ photoId, address }, index) => (address === null
        ? <View key={photoId} className={s.small}>{copy.noPhoto}</View>
        : <Image key={photoId} className={s.photo} src={address} mode='widthFix' onError={() => lost(photoId)} {...spoken({ role: 'img', label: copy.photo(index + 1) })} />))}
    </Card>
  )
}
