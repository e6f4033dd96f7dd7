import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { spoken } from '@/ui/spoken'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../../keep-copy'
import { ForKeepers } from '../../parts/for-keepers'
import { PlaceExport } from '../../parts/place-export'
import { PlaceSheetMap } from '../../parts/place-sheet-map'
import { PlaceSheetTaken, PlaceSheetTried } from '../../parts/place-sheet-tried'
import { usePlaceSheet } from '../../parts/use-place-sheet'
import s from '../../parts/keep.module.scss'

const words = copy.sheet

/** Places out of a sheet and into one. */
export default function KeepSheet() {
  return <Page wide title={words.title}><ForKeepers>{() => <Both />}</ForKeepers></Page>
}

function Both() {
  const sheet = usePlaceSheet()
  const { file, opened, checked, taken } = sheet
  return (
    <View className={s.columns}>
      <View>
        {taken === null ? (
          <Card>
            {file === undefined ? null : <View className={s.rule}>{file.name}</View>}
            <Button kind={opened === null ? 'main' : 'plain'} block id='choose-file' label={file === undefined ? words.choose : words.again} busy={sheet.busy && opened === null} onTap={() => void sheet.choose()} />
            <View className={s.quiet}>{words.chooseNote}</View>
            {process.env.TARO_ENV === 'h5' ? null : <View className={s.quiet}>{words.inWechat}</View>}
            {sheet.problem === undefined ? null : <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{sheet.problem}</View>}
            {sheet.error === null ? null : <Failed error={sheet.error} />}
          </Card>
        ) : <PlaceSheetTaken sheet={sheet} taken={taken} />}
        {sheet.busy && file !== undefined && opened === null ? <Skeleton rows={4} /> : null}
        {opened !== null && taken === null ? <PlaceSheetMap sheet={sheet} titles={opened.titles} lines={opened.lines} /> : null}
      </View>
      <View>
        {checked !== null && taken === null ? <PlaceSheetTried sheet={sheet} checked={checked} /> : null}
        <PlaceExport />
      </View>
    </View>
  )
}
