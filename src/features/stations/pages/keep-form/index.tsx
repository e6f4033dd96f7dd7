import Taro, { useRouter } from '@tarojs/taro'
import { back, replace } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { Page } from '@/ui/page'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../keep-copy'
import { keepPath, type KeptPlace } from '../../keep-store'
import { ForKeepers } from '../../parts/for-keepers'
import { KeptFormCards } from '../../parts/kept-form'
import { useKeptForm } from '../../parts/use-kept-form'

const words = copy.form
const nothing = async () => undefined

/** A new place, or an old one with `id`. */
export default function KeepForm() {
  const { id } = useRouter<{ id?: string }>().params
  const add = (isStaff: boolean) => (isStaff ? <Form place={null} refresh={nothing} /> : <Empty title={copy.list.none.title} what={copy.list.none.what} />)
  return <Page wide title={id === undefined ? words.titleNew : words.title}><ForKeepers>{(isStaff) => (id === undefined ? add(isStaff) : <Change id={id} />)}</ForKeepers></Page>
}

function Change({ id }: { id: string }) {
  const { data, error, refresh } = useAnswer('stations.keptPlace', { placeId: id })
  if (data === undefined) return error === null ? <Skeleton rows={8} /> : <Failed error={error} onRetry={() => void refresh()} />
  return <Form place={data.place} refresh={refresh} />
}

function Form({ place, refresh }: { place: KeptPlace | null; refresh: () => Promise<void> }) {
  const saved = (placeId: string) => {
    void Taro.showToast({ title: words.saved, icon: 'none' })
    void (place === null ? replace(keepPath.one, { id: placeId }) : back())
  }
  const form = useKeptForm(place, refresh, saved)
  return <KeptFormCards form={form} place={place} />
}
