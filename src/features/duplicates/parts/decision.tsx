import { useState } from 'react'
import { View } from '@tarojs/components'
import { dayOf, formatDay } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import { ApartSheet } from './apart-sheet'
import { DocumentSheet } from './document-sheet'
import { MergeSheet } from './merge-sheet'
import { recordRows } from './record-rows'
import { RecordTable } from './record-table'
import { ReleaseSheet } from './release-sheet'
import type { Compared, Other } from './shapes'
import s from './duplicates.module.scss'

const words = copy.compare

export interface DecisionProps {
  readonly row: Compared
  readonly otherId: string
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

type Open = 'merge' | 'release' | 'document' | 'apart' | null

/** Both records, which of them goes on and why, and what may be done now. */
export function Decision({ row, other, onDone }: { row: Compared; other: Other; onDone: (said: string) => void }) {
  const [open, setOpen] = useState<Open>(null)
  const may = row.may.includes('decide')
  if (other.record === null) return <Card title={words.unseen}><View className={s.note}>{words.unseenWhat}</View></Card>
  const props = { row, otherId: other.record.personId, onClose: () => setOpen(null), onDone: (said: string) => { setOpen(null); onDone(said) } }
  return (
    <Card>
      <RecordTable rows={recordRows(row.claimant, other.record, { document: other.sameDocument, phone: other.samePhone })} keeps={other.obstacle === null ? other.keeps : null} />
      {other.obstacle === null ? <View className={s.note}>{words.rule[other.keeps] + words.rule.why}</View> : <View className={s.warn}>{words.obstacles[other.obstacle]}</View>}
      {other.keptApartOn === null ? null : <View className={s.note}>{words.keptApart(formatDay(other.keptApartOn, dayOf(Date.now())))}</View>}
      {may ? (
        <View className={s.buttons}>
          {other.obstacle === null ? <Button label={words.merge} onTap={() => setOpen('merge')} /> : null}
          {other.samePhone && other.obstacle !== 'held' ? <Button kind='soft' label={words.release} onTap={() => setOpen('release')} /> : null}
          {other.sameDocument && other.obstacle !== 'held' && other.obstacle !== 'role_held' ? <Button kind='soft' label={words.releaseDocument} onTap={() => setOpen('document')} /> : null}
          <Button kind='plain' label={words.apart} onTap={() => setOpen('apart')} />
        </View>
      ) : null}
      {open === 'merge' ? <MergeSheet {...props} /> : null}
      {open === 'release' ? <ReleaseSheet {...props} /> : null}
      {open === 'document' ? <DocumentSheet {...props} /> : null}
      {open === 'apart' ? <ApartSheet {...props} /> : null}
    </Card>
  )
}
