import { useState } from 'react'
import { View } from '@tarojs/components'
import { replace } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { spoken } from '@/ui/spoken'
import { Empty } from '@/ui/states'
import { copy } from '../copy'
import { pagePath, type SheetImport } from '../store'
import { Checked } from './checked'
import { MapForm } from './map-form'
import { ProblemLines } from './problem-lines'
import { Progress } from './progress'
import s from './roster.module.scss'
import { Tally } from './tally'

/** One import, whatever stage it is at. */
export function ImportView({ of, onChange }: { of: SheetImport; onChange: (state: SheetImport) => void }) {
  const [mapping, setMapping] = useState(false)
  if (of.state === 'mapping' || (of.state === 'checked' && mapping)) return <Card><MapForm of={of} onChange={(next) => { setMapping(false); onChange(next) }} /></Card>
  if (of.state === 'checking' || of.state === 'running') return <Card><Progress of={of} /></Card>
  if (of.state === 'stopped' || of.state === 'dropped') {
    return <Empty title={copy.states[of.state]} what={copy.over[of.state]} action={{ label: copy.over.again, onTap: () => void replace(pagePath.start, { kind: of.kind }) }} />
  }
  return (
    <View>
      <Card>{of.state === 'checked' ? <Checked of={of} onChange={onChange} onMap={() => setMapping(true)} /> : <Done of={of} />}</Card>
      {of.bad === 0 || of.titles.length === 0 ? null : <ProblemLines key={of.version} of={of} />}
    </View>
  )
}

function Done({ of }: { of: SheetImport }) {
  return (
    <View>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{copy.done.title}</View>
      <View className={s.quiet}>{of.organizationName} · {copy.kinds[of.kind]}</View>
      <Tally of={of} />
      {of.kind === 'roster' ? <View className={s.note}>{copy.done.note}</View> : null}
      <Button kind='soft' block label={copy.done.back} onTap={() => void replace('features/roster/pages/roster/index')} />
    </View>
  )
}
