import { View } from '@tarojs/components'
import { coordinateSystems, placeColumns, type CoordinateSystem } from '@/contract/places/sheet-columns'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PickField } from '@/ui/pick-field'
import { copy } from '../keep-copy'
import s from './keep.module.scss'
import type { NewStatus, PlaceSheet } from './use-place-sheet'

const words = copy.sheet
const none = 'none'
const systems = coordinateSystems.map((code) => ({ code, name: copy.form.systems[code] }))
const statuses = (['draft', 'preparing', 'open'] as const).map((code) => ({ code, name: words.statuses[code] }))

/** Which column holds what; the ones that were recognised are chosen. */
export function PlaceSheetMap({ sheet, titles, lines }: { sheet: PlaceSheet; titles: readonly string[]; lines: number }) {
  const { mapping, system, status } = sheet.settings
  const options = [{ code: none, name: words.none }, ...titles.map((title, index) => ({ code: String(index), name: title.trim() === '' ? words.unnamed(index + 1) : title }))]
  return (
    <Card title={words.mapping}>
      <View className={s.quiet}>{words.lines(lines)} · {words.mappingNote}</View>
      <PickField id='system' label={words.system} options={systems} value={system} onChange={(code) => sheet.change({ system: code as CoordinateSystem })} />
      <PickField id='new-status' label={words.status} options={statuses} value={status} onChange={(code) => sheet.change({ status: code as NewStatus })} />
      {placeColumns.map(({ key }) => (
        <PickField
          key={key} id={`column-${key}`} label={words.columns[key]} options={options} value={mapping[key] === undefined ? none : String(mapping[key])}
          onChange={(code) => { const { [key]: _before, ...others } = mapping; sheet.change({ mapping: code === none ? others : { ...others, [key]: Number(code) } }) }}
        />
      ))}
      <Button block id='try' label={words.check} busy={sheet.busy} onTap={() => void sheet.check()} />
    </Card>
  )
}
