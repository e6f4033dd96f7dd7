import { View } from '@tarojs/components'
import { call } from '@/client/call'
import type { AnswerView } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { formatInstant } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { More } from '@/ui/more'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { Problem } from './problem'
import s from './roster.module.scss'
import type { useMadeFile } from './use-made-file'

const words = copy.export

/** Files that the caller has made, as long as they are there. */
export function MyFiles({ first, file }: { first: AnswerView<'roster.exports'>; file: ReturnType<typeof useMadeFile> }) {
  const pages = usePages(first, (cursor) => call('roster.exports', { cursor }))
  return (
    <Card title={words.files}>
      {first.error === null ? null : <Failed error={first.error} onRetry={() => void first.refresh()} />}
      {first.data === undefined && first.error === null ? <Skeleton rows={3} /> : null}
      {first.data !== undefined && pages.rows.length === 0 ? <View className={s.quiet}>{words.none}</View> : null}
      <Problem text={file.lost ? words.failed : undefined} />
      {pages.rows.map((row) => (
        <View key={row.exportId} className={s.row}>
          <View className={s.head}>
            <View className={s.name}>{words.kinds[row.kind]} · {row.organizationName}</View>
            {row.ready ? <Button kind='soft' label={words.open} spokenLabel={`${words.open}，${words.kinds[row.kind]}，${row.organizationName}`} busy={file.busy} onTap={() => void file.open(row.exportId)} /> : null}
          </View>
          <View className={s.quiet}>{row.kind === 'template' ? '' : `${words.line(row.lines, row.full || row.kind === 'problems')} · `}{row.ready ? words.until(formatInstant(row.until)) : words.gone}</View>
        </View>
      ))}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </Card>
  )
}
