import { useState } from 'react'
import { View } from '@tarojs/components'
import { Facts } from '@/ui/facts'
import { pressable } from '@/ui/pressable'
import { spoken } from '@/ui/spoken'
import { copy, fieldWord } from '../copy'
import { useDesk } from '../store'
import { caseRows } from './case-rows'
import { RevealSheet } from './reveal-sheet'
import { Signature } from './signature'
import type { OpenCase } from './shapes'
import s from './desk.module.scss'

/** The fields, masked; in full once, for a reason. What was shown in full is gone with the case. */
export function CaseFacts({ row }: { row: OpenCase }) {
  const { sheet, open, close } = useDesk()
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({})
  const hidden = row.writable ? row.fields.filter(({ key, sensitive }) => sensitive && shown[key] === undefined).map(({ key }) => key) : []
  const signed = row.signatureFileId === null ? [] : [{ label: fieldWord('signatureFileId'), value: <Signature fileId={row.signatureFileId} /> }]
  return (
    <View className={s.card}>
      <Facts rows={[...caseRows(row, shown), ...signed, { label: copy.number, value: row.number }]} />
      {hidden.length > 0 ? <View className={s.link} {...pressable({ label: copy.seeFull, onTap: () => open('reveal') })}>{copy.seeFull}</View> : null}
      {Object.keys(shown).length > 0 ? <View className={s.small} {...spoken({ role: 'status', live: 'polite' })}>{copy.reveal.shown}</View> : null}
      {sheet === 'reveal' && hidden.length > 0 ? <RevealSheet row={row} keys={hidden} onClose={close} onShown={(values) => setShown((before) => ({ ...before, ...values }))} /> : null}
    </View>
  )
}
