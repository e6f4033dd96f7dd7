import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { More } from '@/ui/more'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import type { SheetImport } from '../store'
import { Problem } from './problem'
import s from './roster.module.scss'
import { useMadeFile } from './use-made-file'

const words = copy.problems

/** Every line that can't be taken, with column and reason; the same as a file to mend. */
export function ProblemLines({ of }: { of: SheetImport }) {
  const first = useAnswer('roster.problems', { importId: of.importId }, { keep: false })
  const pages = usePages(first, (cursor) => call('roster.problems', { importId: of.importId, cursor }))
  const file = useMadeFile()
  const download = () => file.make([of.importId, of.version], (exportId, options) => call('roster.problemFile', { exportId, importId: of.importId }, options))
  return (
    <Card title={words.title} extra={<Button kind='soft' label={words.file} busy={file.busy} onTap={() => void download()} />}>
      <View className={s.quiet}>{words.note}</View>
      <Problem text={file.lost ? words.gone : undefined} error={file.error} />
      {first.error === null ? null : <Failed error={first.error} onRetry={() => void first.refresh()} />}
      {first.data === undefined && first.error === null ? <Skeleton rows={4} /> : null}
      {pages.rows.map((row) => (
        <View key={row.line} className={s.row}>
          <View className={s.name}>{words.line(row.line)}</View>
          {row.problems.map((one) => (
            <View key={one.column} className={s.quiet}>{copy.columns[one.column]}：{copy.reasons[one.reason]}{one.line === undefined ? '' : words.twin(one.line)}{one.union === undefined ? '' : `（${one.union}）`}</View>
          ))}
        </View>
      ))}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </Card>
  )
}
