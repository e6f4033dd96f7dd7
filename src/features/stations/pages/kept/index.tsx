import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import { Page } from '@/ui/page'
import { AgeNote, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../keep-copy'
import { ForKeepers } from '../../parts/for-keepers'
import { KeptChecks } from '../../parts/kept-checks'
import { KeptEnd } from '../../parts/kept-end'
import { KeptFacts } from '../../parts/kept-facts'
import { KeptHead } from '../../parts/kept-head'
import { KeptHistory } from '../../parts/kept-history'
import { KeptManagers } from '../../parts/kept-managers'
import { KeptPhotos } from '../../parts/kept-photos'
import s from '../../parts/keep.module.scss'

/** One place as whoever looks after it sees it. */
export default function Kept() {
  const { id = '' } = useRouter<{ id?: string }>().params
  return <Page wide title={copy.title}><ForKeepers>{(isStaff) => <Whole id={id} isStaff={isStaff} />}</ForKeepers></Page>
}

function Whole({ id, isStaff }: { id: string; isStaff: boolean }) {
  const { data, at, error, refresh } = useAnswer('stations.keptPlace', { placeId: id })
  const again = () => void refresh()
  if (data === undefined) return error === null ? <Skeleton rows={8} /> : <Failed error={error} onRetry={again} />
  const { place } = data
  const staff = isStaff && place.mayEdit
  const ended = place.status === 'closed' || place.status === 'merged'
  return (
    <View>
      {error === null ? null : <Failed error={error} onRetry={again} />}
      <View className={s.columns}>
        <View><KeptHead place={place} staff={staff} onChange={again} /><KeptFacts place={place} /></View>
        <View>
          <KeptManagers of={data} staff={staff && !ended} onChange={again} />
          <KeptPhotos of={data} staff={staff} onChange={again} />
          <KeptChecks of={data} />
        </View>
        <View><KeptHistory of={data} />{staff && !ended ? <KeptEnd place={place} onChange={again} /> : null}</View>
      </View>
      <AgeNote at={at} />
    </View>
  )
}
