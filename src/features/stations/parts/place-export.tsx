import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { newKey } from '@/client/new-record-id'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Failed } from '@/ui/states'
import { copy } from '../keep-copy'
import s from './keep.module.scss'
import { useDocument } from './use-document'

const words = copy.sheet
const patienceMs = 60_000

/** All places that the caller keeps as a sheet that can come back. WeChat shows workbooks, a browser saves either. */
export function PlaceExport() {
  const file = useDocument()
  const take = async (format: 'xlsx' | 'csv') => {
    let lines = 0
    const shown = await file.show('xlsx', async () => {
      const made = await call('stations.exportPlaces', { format }, { key: await newKey(), timeoutMs: patienceMs, tapped: true })
      lines = made.lines
      return made
    })
    if (shown) void Taro.showToast({ title: words.exported(lines), icon: 'none' })
  }
  return (
    <Card title={words.export}>
      <View className={s.quiet}>{words.exportNote}</View>
      <View className={s.buttons}>
        <Button kind='soft' label={words.xlsx} busy={file.busy} onTap={() => void take('xlsx')} />
        {process.env.TARO_ENV === 'h5' ? <Button kind='plain' label={words.csv} busy={file.busy} onTap={() => void take('csv')} /> : null}
      </View>
      {file.error === null ? null : <Failed error={file.error} />}
      {process.env.TARO_ENV === 'h5' ? <View className={s.quiet}>{words.openNote} /open/places.geojson · /open/places.csv</View> : null}
    </Card>
  )
}
