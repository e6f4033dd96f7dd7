import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { formatAge } from '@/contract/dates'
import { Button } from '@/ui/button'
import { pressable } from '@/ui/pressable'
import { Failed } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { copy as names } from '../copy'
import { copy } from '../keep-copy'
import { keepPath, type KeptPlace } from '../keep-store'
import s from './keep.module.scss'

const words = copy.list

/** One place of a keeper: what is wrong first, and the one thing that is done most. */
export function KeptCard({ row, onChange }: { row: KeptPlace; onChange: () => void }) {
  const { busy, error, run } = useAction('stations.confirm')
  const confirm = async () => {
    if ((await run({ placeId: row.placeId })) === null) return
    void Taro.showToast({ title: words.confirmed, icon: 'none' })
    onChange()
  }
  const seen = row.confirmedAt === null ? words.never : words.ago(formatAge(row.confirmedAt, Date.now()))
  const where = [row.streetName, row.address].filter((part) => part !== null).join(' · ') || copy.unknown
  return (
    <View className={s.row}>
      <View className={s.head} {...pressable({ label: [row.name, names.kinds[row.kind], copy.statuses[row.status]].join('，'), onTap: () => void navigate(keepPath.one, { id: row.placeId }) })}>
        <View className={s.name}>{row.name}</View>
        {row.openReports > 0 ? <Tag tone='red'>{words.open(row.openReports)}</Tag> : null}
        {row.demo ? <Tag>{names.demo}</Tag> : null}
        {row.status === 'open' ? null : <Tag tone='amber'>{copy.statuses[row.status]}</Tag>}
      </View>
      <View className={s.quiet}>{names.kinds[row.kind]} · {where}</View>
      <View className={s.quiet}>{row.code} · {seen}</View>
      {row.doubt === null ? null : <View className={s.warn}>{words.doubt(row.doubt.reports)}</View>}
      {error === null ? null : <Failed error={error} />}
      {row.status === 'open' ? (
        <View className={s.buttons}>
          <Button kind={row.doubt === null ? 'soft' : 'amber'} label={words.confirm} spokenLabel={`${words.confirm}：${row.name}`} busy={busy} onTap={() => void confirm()} />
        </View>
      ) : null}
    </View>
  )
}
