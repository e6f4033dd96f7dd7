import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useOwner } from '@/client/use-owner'
import { reportKinds, type Facility, type ReportKind } from '@/contract/places/words'
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
import { ReportForm, thingsOf, type Chosen } from './report-form'
import { ReportSaid } from './report-said'
import { useExtras } from './use-extras'
import { useReport } from './use-report'
import s from './place.module.scss'

const nothing: Chosen = { kind: null }

/** Two taps: what is wrong, and for a thing that broke which one. Nobody needs to sign in, to write or to take a photo. */
export function ReportSheet({ place, open, onClose }: { place: FoundPlace; open: boolean; onClose: () => void }) {
  const extras = useExtras()
  const guest = useOwner() === null
  const report = useReport(place.code, open, extras)
  const [chosen, setChosen] = useState<Chosen>(nothing)
  const [more, setMore] = useState(false)
  useEffect(() => {
    setChosen(nothing)
    setMore(false)
  }, [open])
  // What was written before the sheet was closed is there again, in sight.
  const saying = more || extras.note !== '' || extras.photo !== null
  const send = ({ kind, facility }: Chosen) => {
    if (kind !== null) void report.send(kind, kind === 'expired' ? 'medicine' : facility)
  }
  const choose = (kind: ReportKind) => {
    setChosen({ kind })
    if (kind !== 'broken') send({ kind })
  }
  const body = () => {
    if (report.entry !== undefined) return <ReportSaid entry={report.entry} kind={chosen.kind ?? 'wrong'} onDone={onClose} onMine={() => { onClose(); void navigate(myReportsRoute) }} />
    if (saying) return <ReportForm place={place} chosen={chosen} extras={extras} busy={report.busy} onChoose={setChosen} onSend={() => send(chosen)} />
    const which = chosen.kind === 'broken'
    return (
      <>
        {which ? <Which place={place} onChoose={(facility) => send({ kind: 'broken', ...(facility === undefined ? {} : { facility }) })} /> : null}
        {which ? null : reportKinds.map((one) => <ListRow key={one} title={copy.sheet.kinds[one].title} note={copy.sheet.kinds[one].note} onTap={() => choose(one)} />)}
        <View className={s.middle}><Button kind='plain' label={copy.sheet.extras.open} onTap={() => setMore(true)} /></View>
      </>
    )
  }
  return (
    <Sheet title={copy.sheet.title} open={open} onClose={onClose}>
      {report.error === null ? null : <Failed error={report.error} />}
      {report.ready ? body() : null}
      {report.entry === undefined ? <View className={s.small}>{guest ? copy.sheet.anonymous : copy.sheet.signedIn}</View> : null}
    </Sheet>
  )
}

function Which({ place, onChoose }: { place: FoundPlace; onChoose: (facility?: Facility) => void }) {
  return (
    <View {...spoken({ role: 'radiogroup', label: copy.sheet.which })}>
      <View className={s.title}>{copy.sheet.which}</View>
      <View className={s.tags}>
        {thingsOf(place).map((one) => <Chip key={one} one label={words.facilities[one]} on={false} onToggle={() => onChoose(one)} />)}
      </View>
      <View className={s.middle}><Button kind='plain' label={copy.sheet.other} onTap={() => onChoose()} /></View>
    </View>
  )
}
