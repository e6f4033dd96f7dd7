import { View } from '@tarojs/components'
import { dayOf, formatDay } from '@/contract/dates'
import { isOpen } from '@/contract/case-states'
import { spoken } from '@/ui/spoken'
import { Tag } from '@/ui/tag'
import { copy, kindWord } from '../copy'
import { DueTag } from './due-tag'
import type { OpenCase } from './shapes'
import s from './desk.module.scss'

/** Who asks for what, who has it, until when. */
export function CaseHead({ row }: { row: OpenCase }) {
  const running = isOpen(row.state)
  const promise = row.promisedOn === null || !running ? copy.noPromise(row.organizationName) : (row.may.includes('acknowledge') ? copy.record : copy.promised)(row.organizationName, formatDay(row.promisedOn, dayOf(Date.now())))
  return (
    <View className={s.head}>
      <View className={s.lineHead}>
        <View className={s.heading} {...spoken({ role: 'heading' })}>{copy.heading(row.titleMasked, kindWord(row.kind))}</View>
        <View className={s.tags}>
          {row.demo ? <Tag tone='amber'>{copy.demo}</Tag> : null}
          <DueTag row={row} />
        </View>
      </View>
      <View className={s.small}>{promise}{row.promiseTentative && running ? ` · ${copy.tentative}` : ''}</View>
      {row.firstOrganizationName === null ? null : <View className={s.small}>{copy.risen(row.firstOrganizationName)}</View>}
      {row.writable ? null : <View className={s.small}>{copy.readOnly}</View>}
    </View>
  )
}
