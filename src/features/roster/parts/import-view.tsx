import { useState } from 'react'
import { View } from '@tarojs/components'
import { replace } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { spoken } from '@/ui/spoken'
import { Empty } from '@/ui/states'
import { copy } from '../copy'
import { pagePath, type SheetImport } from '../store'
import { Checked } from './checked'
import { MapForm } from './map-form'
import { Problem } from './problem'
import { ProblemLines } from './problem-lines'
import { Progress } from './progress'
import s from './roster.module.scss'
import { Tally } from './tally'

/** One import, whatever stage it is at. */
export function ImportView({ of, onChange }: { of: SheetImport; onChange: (state: SheetImport) => void }) {
  const [mapping, setMapping] = useState(false)
  if (of.state === 'mapping' || (of.state === 'checked' && mapping)) return <Card><MapForm of={of} onChange={(next) => { setMapping(false); onChange(next) }} /></Card>
  if (of.state === 'checking' || of.state === 'running' || of.state === 'undoing') return <Card><Progress of={of} /></Card>
  if (of.state === 'stopped' || of.state === 'dropped') {
    return <Empty title={copy.states[of.state]} what={copy.over[of.state]} action={{ label: copy.over.again, onTap: () => void replace(pagePath.start, { kind: of.kind }) }} />
  }
  return (
    <View>
      <Card>{of.state === 'checked' ? <Checked of={of} onChange={onChange} onMap={() => setMapping(true)} /> : of.state === 'undone' ? <Undone of={of} /> : <Done of={of} onChange={onChange} />}</Card>
      {of.bad === 0 || of.titles.length === 0 ? null : <ProblemLines key={of.version} of={of} />}
    </View>
  )
}

function Undone({ of }: { of: SheetImport }) {
  return (
    <View>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{copy.undo.title}</View>
      <View className={s.quiet}>{of.organizationName} · {copy.kinds[of.kind]}</View>
      <View className={s.note}>{copy.undo.said(of.takenBack, of.keptBack)}</View>
      <Button kind='soft' block label={copy.done.back} onTap={() => void replace('features/roster/pages/roster/index')} />
    </View>
  )
}

/** What came of it; for some weeks it can be taken back. */
function Done({ of, onChange }: { of: SheetImport; onChange: (state: SheetImport) => void }) {
  const { run, busy, error } = useAction('roster.takeBack')
  const takeBack = async () => {
    if (!(await confirm(copy.undo.ask(of.added)))) return
    const next = await run({ importId: of.importId, version: of.version })
    if (next !== null) onChange(next)
  }
  return (
    <View>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{copy.done.title}</View>
      <View className={s.quiet}>{of.organizationName} · {copy.kinds[of.kind]}</View>
      <Tally of={of} />
      {of.kind === 'roster' ? <View className={s.note}>{copy.done.note}</View> : null}
      <Button kind='soft' block label={copy.done.back} onTap={() => void replace('features/roster/pages/roster/index')} />
      {of.mayTakeBack ? (
        <View className={s.undo}>
          <Problem error={error} />
          <Button kind='plain' block label={copy.undo.act} busy={busy} onTap={() => void takeBack()} />
          <View className={s.quiet}>{copy.undo.note}</View>
        </View>
      ) : null}
    </View>
  )
}
