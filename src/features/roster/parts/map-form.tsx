import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { PickField } from '@/ui/pick-field'
import { spoken } from '@/ui/spoken'
import { columnsOf, type ColumnKey } from '../columns'
import { copy } from '../copy'
import type { SheetImport } from '../store'
import { Problem } from './problem'
import s from './roster.module.scss'

const words = copy.map
const none = 'none'

/** Which column holds what; the ones that were recognised are chosen. */
export function MapForm({ of, onChange }: { of: SheetImport; onChange: (state: SheetImport) => void }) {
  const [chosen, setChosen] = useState<Partial<Record<ColumnKey, number>>>(() => Object.fromEntries(of.mapping.map(({ column, index }) => [column, index])))
  const { busy, error, run } = useAction('roster.map')
  const options = [{ code: none, name: words.skip }, ...of.titles.map((title, index) => ({ code: String(index), name: words.option(index, title) }))]
  const choose = (column: ColumnKey, code: string) => setChosen(({ [column]: _before, ...others }) => (code === none ? others : { ...others, [column]: Number(code) }))
  const send = async () => {
    const mapping = Object.entries(chosen).map(([column, index]) => ({ column: column as ColumnKey, index }))
    const next = await run({ importId: of.importId, version: of.version, mapping })
    if (next !== null) onChange(next)
  }
  const faultOf = (column: ColumnKey) => {
    const reason = error?.issues.find((issue) => issue.path === `mapping.${column}`)?.reason
    return reason === undefined ? {} : { error: words.reasons[reason] ?? reason }
  }
  return (
    <View className={s.form}>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{words.ask}</View>
      <View className={s.note}>{words.note}</View>
      {columnsOf[of.kind].map(({ key, needed }) => (
        <PickField key={key} id={`column-${key}`} label={copy.columns[key]} {...(needed === true ? { hint: words.needed } : {})} options={options} value={chosen[key] === undefined ? none : String(chosen[key])} onChange={(code) => choose(key, code)} {...faultOf(key)} />
      ))}
      {error?.code === 'request.invalid' ? null : <Problem error={error} />}
      <Button block label={words.act} busy={busy} onTap={() => void send()} />
    </View>
  )
}
