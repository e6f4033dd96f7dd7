import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { usePages } from '@/client/use-pages'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { More } from '@/ui/more'
import { Tag } from '@/ui/tag'
import { copy } from '../keep-copy'
import { keepPath } from '../keep-store'
import s from './keep.module.scss'
import type { Checked, PlaceSheet, Tally } from './use-place-sheet'

const words = copy.sheet

const TallyTags = ({ of }: { of: Tally }) => (
  <View className={s.tally}>
    <Tag tone='ok'>{words.added(of.added)}</Tag>
    <Tag tone='ok'>{words.changed(of.changed)}</Tag>
    <Tag>{words.same(of.same)}</Tag>
    <Tag tone={of.bad > 0 ? 'red' : 'plain'}>{words.bad(of.bad)}</Tag>
  </View>
)

/** What would happen, and every bad line with row, column and reason. Nothing is written yet. */
export function PlaceSheetTried({ sheet, checked }: { sheet: PlaceSheet; checked: Checked }) {
  const pages = usePages({ data: checked }, sheet.more)
  const good = checked.added + checked.changed
  return (
    <Card title={words.checked}>
      <TallyTags of={checked} />
      {pages.rows.map(({ line, name, problems }) => (
        <View key={line} className={s.row}>
          <View className={s.name}>{words.line(line, name)}</View>
          {problems.map(({ column, reason }) => <View key={`${column}-${reason}`} className={s.warn}>{words.problem(words.columns[column], words.reasons[reason])}</View>)}
        </View>
      ))}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
      {good > 0 ? <Button block id='take' label={words.take(good)} busy={sheet.busy} onTap={() => void sheet.take()} /> : <View className={s.quiet}>{words.nothing}</View>}
    </Card>
  )
}

export function PlaceSheetTaken({ sheet, taken }: { sheet: PlaceSheet; taken: Tally }) {
  return (
    <Card title={words.taken}>
      <TallyTags of={taken} />
      {taken.bad > 0 ? <View className={s.warn}>{words.badStay(taken.bad)}</View> : null}
      <View className={s.buttons}>
        <Button kind='soft' label={words.look} onTap={() => void navigate(keepPath.list)} />
        <Button kind='plain' label={words.again} onTap={sheet.restart} />
      </View>
    </Card>
  )
}
