import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Failed } from '@/ui/states'
import { copy } from '../keep-copy'
import type { WorkReport } from '../keep-store'
import s from './keep.module.scss'

const words = copy.reports

/** What the reporter wrote: for whoever looks after the place, and for everybody once a person says so (WX-6). */
export function ReportNote({ row, onChange }: { row: WorkReport; onChange: () => void }) {
  const { busy, error, run } = useAction('stations.showNote')
  if (row.note === null) return null
  const settle = async () => { if ((await run({ reportId: row.reportId, version: row.version, show: !row.noteShown })) !== null) onChange() }
  return (
    <View className={s.rule}>
      <View>{row.note}</View>
      {row.state === 'resolved' ? null : (
        <>
          <View className={s.quiet}>{row.noteShown ? words.noteShown : words.noteHidden}</View>
          <Button kind='plain' label={row.noteShown ? words.hideNote : words.showNote} busy={busy} onTap={() => void settle()} />
        </>
      )}
      {error === null ? null : <Failed error={error} onRetry={onChange} />}
    </View>
  )
}
