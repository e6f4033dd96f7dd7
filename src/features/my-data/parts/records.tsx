import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { formatDate } from '@/contract/dates'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { copy, kindWord, roleWord, stateWord, statusWord } from '../copy'
import { routeOfCase } from '../store'
import { dayWord } from './day-of'
import type { Seen } from './shapes'
import s from './my-data.module.scss'

const dateOrNull = (day: string | null): string | null => (day === null ? null : formatDate(day))

/** What there is of memberships, cases, duties, notices and looks; an empty list says nothing but that it is empty. */
export function Records({ seen }: { seen: Seen }) {
  return (
    <>
      {seen.memberships.length === 0 ? null : (
        <Card title={copy.membership.title}>
          {seen.memberships.map((row) => (
            <View key={`${row.memberNo}${row.fromOn}${row.unionName}`} className={s.lineText}>
              <View>{row.unionName}</View>
              <View className={s.note}>{copy.membership.no} {row.memberNo} · {copy.membership.line(formatDate(row.fromOn), dateOrNull(row.toOn), statusWord(row.status))}</View>
            </View>
          ))}
          {seen.province === null ? null : <View className={s.note}>{copy.membership.province(seen.province.registered, formatDate(seen.province.knownOn))}</View>}
        </Card>
      )}
      {seen.cases.length === 0 ? null : (
        <Card title={copy.cases.title}>
          {seen.cases.map((row) => {
            const route = routeOfCase(row.kind)
            const note = `${row.unionName} · ${copy.cases.line(dayWord(row.submittedAt), stateWord(row.state))}`
            if (route !== undefined) return <ListRow key={row.caseId} title={kindWord(row.kind)} note={note} onTap={() => void navigate(route, { id: row.caseId })} />
            return <View key={row.caseId} className={s.lineText}><View>{kindWord(row.kind)}</View><View className={s.note}>{note}</View></View>
          })}
        </Card>
      )}
      {seen.roles.length === 0 ? null : (
        <Card title={copy.roles.title}>
          {seen.roles.map((row) => (
            <View key={`${row.role}${row.organizationName}${row.fromOn}`}>
              <View>{copy.roles.line(row.organizationName, roleWord(row.role))}</View>
              <View className={s.note}>{copy.roles.until(formatDate(row.fromOn), dateOrNull(row.toOn))}{row.revokedAt === null ? '' : ` · ${copy.paper.revoked}`}</View>
            </View>
          ))}
        </Card>
      )}
      {seen.placeReports.length === 0 ? null : (
        <Card title={copy.places.reports}>
          {seen.placeReports.map((row) => (
            <View key={`${row.at}${row.placeName}`} className={s.lineText}>
              <View>{row.placeName} · {copy.places.kinds[row.kind]}</View>
              <View className={s.note}>{dayWord(row.at)} · {copy.places.states[row.state]}</View>
            </View>
          ))}
        </Card>
      )}
      {seen.placesKept.length === 0 ? null : (
        <Card title={copy.places.kept}>
          {seen.placesKept.map((row) => (
            <View key={`${row.placeName}${row.fromOn}`} className={s.lineText}>
              <View>{row.placeName}</View>
              <View className={s.note}>{copy.roles.until(formatDate(row.fromOn), dateOrNull(row.toOn))}</View>
            </View>
          ))}
        </Card>
      )}
      <Card title={copy.looks.title}>
        {seen.looks.length === 0 ? <View className={s.note}>{copy.looks.none}</View> : seen.looks.map((row) => (
          <View key={row.at} className={s.lineText}>
            <View>{copy.looks.line(row.unionName ?? '')}</View>
            <View className={s.note}>{dayWord(row.at)}</View>
          </View>
        ))}
      </Card>
    </>
  )
}
