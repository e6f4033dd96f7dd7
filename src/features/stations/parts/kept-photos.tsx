import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Failed } from '@/ui/states'
import { copy } from '../keep-copy'
import type { KeptWhole } from '../keep-store'
import s from './keep.module.scss'
import { Photos } from './photos'
import { ReportPhoto } from './report-photo'
import { useAddPhoto } from './use-add-photo'

const words = copy.one.photo

/** Photos that are shown, and those that wait for somebody else to release them (WX-6). */
export function KeptPhotos({ of, staff, onChange }: { of: KeptWhole; staff: boolean; onChange: () => void }) {
  const { place, waitingPhotos } = of
  const ended = place.status === 'closed' || place.status === 'merged'
  const said = (text: string) => { void Taro.showToast({ title: text, icon: 'none' }); onChange() }
  const adding = useAddPhoto(place.placeId, (shown) => said(shown ? words.addedShown : words.added))
  const { busy, error, run } = useAction('stations.settlePhoto')
  const settle = async (photoId: string, show: boolean) => { if ((await run({ photoId, show })) !== null) said(show ? words.done : words.gone) }
  return (
    <Card title={copy.one.photos}>
      <Photos photos={place.photos} />
      {staff ? place.photos.map(({ photoId }, index) => <Button key={photoId} kind='plain' label={`${words.hide} ${index + 1}`} busy={busy} onTap={() => void settle(photoId, false)} />) : null}
      {waitingPhotos.map(({ photoId, fileId, mine }) => (
        <View key={photoId} className={s.rule}>
          <View className={s.quiet}>{mine ? words.mine : words.waiting}</View>
          <ReportPhoto fileId={fileId} label={words.look} />
          <View className={s.buttons}>
            {staff && !mine ? <Button kind='soft' label={words.show} busy={busy} onTap={() => void settle(photoId, true)} /> : null}
            {staff ? <Button kind='plain' label={words.hide} busy={busy} onTap={() => void settle(photoId, false)} /> : null}
          </View>
        </View>
      ))}
      {error === null ? null : <Failed error={error} />}
      {adding.error === null ? null : <Failed error={adding.error} onRetry={() => void adding.again()} />}
      {ended ? null : <Button kind='soft' block label={words.add} busy={adding.busy} onTap={() => void adding.add()} />}
      {ended ? null : <View className={s.quiet}>{words.note}</View>}
    </Card>
  )
}
