import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { formatAge } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { copy as names } from '../copy'
import { copy } from '../keep-copy'
import { keepPath, type KeptPlace } from '../keep-store'
import { placeRoute } from '../store'
import s from './keep.module.scss'
import { useQrSheet } from './use-qr-sheet'

const words = copy.one

/** How it stands, and what is done most: confirm, change, check, print. */
export function KeptHead({ place, staff, onChange }: { place: KeptPlace; staff: boolean; onChange: () => void }) {
  const confirm = useAction('stations.confirm')
  const print = useQrSheet()
  const ended = place.status === 'closed' || place.status === 'merged'
  const say = async () => {
    if ((await confirm.run({ placeId: place.placeId })) === null) return
    void Taro.showToast({ title: copy.list.confirmed, icon: 'none' })
    onChange()
  }
  return (
    <Card>
      <View className={s.name} {...spoken({ role: 'heading' })}>{place.name}</View>
      <View className={s.chips}>
        <Tag>{names.kinds[place.kind]}</Tag>
        <Tag tone={place.status === 'open' ? 'ok' : 'amber'}>{copy.statuses[place.status]}</Tag>
        {place.demo ? <Tag>{names.demo}</Tag> : null}
      </View>
      <View className={s.quiet}>{place.code} · {place.confirmedAt === null ? copy.list.never : copy.list.ago(formatAge(place.confirmedAt, Date.now()))}</View>
      {place.doubt === null ? null : <View className={s.warn}>{copy.list.doubt(place.doubt.reports)}</View>}
      {ended ? null : (
        <View className={s.buttons}>
          {place.status === 'open' ? <Button block kind='amber' id='confirm' label={copy.list.confirm} busy={confirm.busy} onTap={() => void say()} /> : null}
          <View className={s.quiet}>{words.confirmNote}</View>
        </View>
      )}
      {confirm.error === null ? null : <Failed error={confirm.error} />}
      {print.error === null ? null : <Failed error={print.error} />}
      <ListRow icon='bell' title={words.reports} {...(place.openReports > 0 ? { extra: <Tag tone='red'>{copy.list.open(place.openReports)}</Tag>, spokenLabel: `${words.reports}，${copy.list.open(place.openReports)}` } : {})} onTap={() => void navigate(keepPath.reports, { place: place.placeId })} />
      {ended ? null : <ListRow icon='pen' title={words.edit} onTap={() => void navigate(keepPath.form, { id: place.placeId })} />}
      {staff && !ended ? <ListRow icon='check' title={words.check} onTap={() => void navigate(keepPath.check, { id: place.placeId })} /> : null}
      {ended ? null : <ListRow icon='qr' title={copy.list.print} onTap={() => void print.open([place.placeId])} />}
      {place.status === 'draft' ? null : <ListRow icon='pin' title={words.public} onTap={() => void navigate(placeRoute, { code: place.code })} />}
    </Card>
  )
}
