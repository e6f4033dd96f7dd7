import { View } from '@tarojs/components'
import { formatDay } from '@/contract/dates'
import { isOpen } from '@/contract/case-states'
import { spoken } from '@/ui/spoken'
import { copy, kindWord } from '../copy'
import { DueTag } from './due-tag'
import type { OpenCase } from './shapes'
import s from './desk.module.scss'

export function CaseHead({ row }: { row: OpenCase }) {
  const promise = row.promisedOn === null || !isOpen(row.state) ? copy.noPromise(row.organizationName) : copy.promised(row.organizationName, formatDay(row.promisedOn))
  return (
    <View className={s.head}>
      <View className={s.lineHead}>
        <View className={s.heading} {...spoken({ role: 'heading' })}>{copy.heading(row.titleMasked, kindWord(row.kind))}{row.demo ? ` ${copy.demo}` : ''}</View>
        <DueTag row={row} />
      </View>
      <View className={s.small}>{promise}{row.promiseTentative && isOpen(row.state) ? ` · ${copy.tentative}` : ''}</View>
      {row.firstOrganizationName === null ? null : <View className={s.small}>{copy.risen(row.firstOrganizationName)}</View>}
    </View>
  )
}
