import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { facilities, reportKinds, type ReportKind } from '@/contract/places/words'
import type { FoundPlace } from '@/contract/places/pack'
import { Button } from '@/ui/button'
import { Chip } from '@/ui/chip'
import { ListRow } from '@/ui/list-row'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { copy as words } from '../copy'
import { copy } from '../place-copy'
import { myReportsRoute } from '../store'
import { ReportSaid } from './report-said'
import { useReport } from './use-report'
import s from './place.module.scss'

/** Two taps: what is wrong, and for a thing that broke which one. Nobody needs to sign in. */
export function ReportSheet({ place, open, onClose }: { place: FoundPlace; open: boolean; onClose: () => void }) {
  const report = useReport(place.code, open)
  const [kind, setKind] = useState<ReportKind | null>(null)
  useEffect(() => setKind(null), [open])
  const choose = (chosen: ReportKind) => {
    if (chosen === 'broken') return setKind('broken')
    setKind(chosen)
    void report.send(chosen, chosen === 'expired' ? 'medicine' : undefined)
  }
  const body = () => {
    if (report.entry !== undefined) return <ReportSaid entry={report.entry} kind={kind ?? 'wrong'} onDone={onClose} onMine={() => { onClose(); void navigate(myReportsRoute) }} />
    if (kind === 'broken') return <Which place={place} onChoose={(facility) => void report.send('broken', facility)} />
    return reportKinds.map((one) => <ListRow key={one} title={copy.sheet.kinds[one].title} note={copy.sheet.kinds[one].note} onTap={() => choose(one)} />)
  }
  return (
    <Sheet title={copy.sheet.title} open={open} onClose={onClose}>
      {report.error === null ? null : <Failed error={report.error} />}
      {report.ready ? body() : null}
      {report.entry === undefined ? <View className={s.small}>{copy.sheet.anonymous}</View> : null}
    </Sheet>
  )
}

function Which({ place, onChoose }: { place: FoundPlace; onChoose: (facility?: (typeof facilities)[number]) => void }) {
  const there = place.facilities.length > 0 ? place.facilities : facilities.slice(0, 8)
  const things = there.filter((one) => one !== 'rest' && one !== 'all_day')
  return (
    <View {...spoken({ role: 'radiogroup', label: copy.sheet.which })}>
      <View className={s.title}>{copy.sheet.which}</View>
      <View className={s.tags}>
        {things.map((one) => <Chip key={one} one label={words.facilities[one]} on={false} onToggle={() => onChoose(one)} />)}
      </View>
      <View className={s.middle}><Button kind='plain' label={copy.sheet.other} onTap={() => onChoose()} /></View>
    </View>
  )
}
