import { useState } from 'react'
import { View } from '@tarojs/components'
import { asCallError, type CallError } from '@/client/call-error'
import { call } from '@/client/call'
import type { OutputOf } from '@/features/contracts'
import { isOpen } from '@/contract/case-states'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { ListRow } from '@/ui/list-row'
import { copy, documentKindWord } from '../copy'
import { FixSheet } from './fix-sheet'
import { PhoneSheet } from './phone-sheet'
import { Problem } from './problem'
import type { Seen } from './shapes'
import s from './my-data.module.scss'

const words = copy.who

/** Masked even for the owner, until they ask: phones lie on tables. What was revealed is kept nowhere on the phone. */
export function WhoCard({ seen, onChanged }: { seen: Seen; onChanged: () => void }) {
  const [full, setFull] = useState<OutputOf<'myData.reveal'> | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const [sheet, setSheet] = useState<'phone' | 'fix' | null>(null)
  const look = async () => {
    setError(null)
    await call('myData.reveal', {}, { tapped: true }).then(setFull, (thrown: unknown) => setError(asCallError(thrown)))
  }
  const changed = () => {
    setSheet(null)
    setFull(null)
    onChanged()
  }
  const number = full?.documentNumber ?? seen.documentMasked
  const hidden = seen.documentMasked !== null || seen.phoneMasked !== null
  const empty = seen.nameMasked === null && seen.phoneMasked === null
  return (
    <Card title={words.title}>
      {empty ? <View className={s.note}>{words.empty}</View> : (
        <Facts
          rows={[
            { label: words.name, value: full?.name ?? seen.nameMasked ?? copy.none },
            { label: words.document, value: seen.documentKind === null || number === null ? copy.none : `${documentKindWord(seen.documentKind)} ${number}` },
            { label: words.phone, value: full?.phone ?? seen.phoneMasked ?? copy.none },
          ]}
        />
      )}
      {hidden ? (
        <>
          <View className={s.note}>{words.noted}</View>
          <Problem error={error} />
          <View className={s.buttons}>
            {full === null ? <Button kind='soft' label={words.show} onTap={() => void look()} /> : <Button kind='soft' label={words.hide} onTap={() => setFull(null)} />}
          </View>
        </>
      ) : null}
      <ListRow icon='tel' title={words.fixPhone} onTap={() => setSheet('phone')} />
      {seen.correction !== null && isOpen(seen.correction.state) ? null : <ListRow icon='pen' title={words.fixWho} onTap={() => setSheet('fix')} />}
      {sheet === 'phone' ? <PhoneSheet onClose={() => setSheet(null)} onDone={changed} /> : null}
      {sheet === 'fix' ? <FixSheet registered={seen.registered} kind={seen.documentKind ?? 'resident_id'} onClose={() => setSheet(null)} onDone={changed} /> : null}
    </Card>
  )
}
