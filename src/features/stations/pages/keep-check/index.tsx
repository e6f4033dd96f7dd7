import { useRouter } from '@tarojs/taro'
import { useAnswer } from '@/client/use-answer'
import { Page } from '@/ui/page'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../../keep-copy'
import { CheckForm } from '../../parts/check-form'
import { ForKeepers } from '../../parts/for-keepers'

/** A walk through a place with the list in hand (items 33 and 34). */
export default function KeepCheck() {
  const { id = '' } = useRouter<{ id?: string }>().params
  return <Page title={copy.check.title}><ForKeepers>{() => <Lists placeId={id} />}</ForKeepers></Page>
}

function Lists({ placeId }: { placeId: string }) {
  const lists = useAnswer('stations.checklists', {})
  const kept = useAnswer('stations.keptPlace', { placeId })
  const error = lists.error ?? kept.error
  if (lists.data !== undefined && kept.data !== undefined) return <CheckForm place={kept.data.place} lists={lists.data.rows} />
  return error === null ? <Skeleton rows={8} /> : <Failed error={error} onRetry={() => { void lists.refresh(); void kept.refresh() }} />
}
