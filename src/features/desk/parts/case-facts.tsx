import { useState } from 'react'
import { View } from '@tarojs/components'
import { Facts } from '@/ui/facts'
import { pressable } from '@/ui/pressable'
import { copy, fieldWord, valueWord } from '../copy'
import { RevealSheet } from './reveal-sheet'
import { Signature } from './signature'
import type { OpenCase } from './shapes'
import s from './desk.module.scss'

/** The fields, masked; in full once, for a reason. What was shown in full is gone with the case. */
export function CaseFacts({ row }: { row: OpenCase }) {
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({})
  const hidden = row.fields.filter(({ key, sensitive }) => sensitive && shown[key] === undefined)
  const rows = row.fields.filter(({ key }) => key !== 'signatureFileId').map(({ key, value }) => ({ label: fieldWord(key), value: shown[key] ?? valueWord(key, value) }))
  const signed = row.signatureFileId === null ? [] : [{ label: fieldWord('signatureFileId'), value: <Signature fileId={row.signatureFileId} /> }]
  return (
    <View className={s.card}>
      <Facts rows={[...rows, ...signed, { label: copy.number, value: row.number }]} />
      {hidden.length > 0 ? <View className={s.link} {...pressable({ label: copy.seeFull, onTap: () => setAsking(true) })}>{copy.seeFull}</View> : null}
      {Object.keys(shown).length > 0 ? <View className={s.small}>{copy.reveal.shown}</View> : null}
      <RevealSheet row={row} keys={hidden.map(({ key }) => key)} open={asking} onClose={() => setAsking(false)} onShown={(values) => setShown((before) => ({ ...before, ...values }))} />
    </View>
  )
}
