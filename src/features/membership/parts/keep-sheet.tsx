import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { ListRow } from '@/ui/list-row'
import { Sheet } from '@/ui/sheet'
import { Failed } from '@/ui/states'
import { copy } from '../life-copy'
import type { Life } from './shapes'
import s from './status.module.scss'

interface Props {
  open: boolean
  reasons: Life['keepReasons']
  onClose: () => void
  onDone: () => unknown
}

/** One tap on what happened, and it is kept: nothing to prove, and undone as easily (MEM-6). */
export function KeepSheet({ open, reasons, onClose, onDone }: Props) {
  const { error, run } = useAction('membership.keep')
  const keep = async (reason: string) => {
    if ((await run({ reason })) === null) return
    onClose()
    void onDone()
  }
  return (
    <Sheet title={copy.keep.ask} open={open} onClose={onClose}>
      <View className={s.quiet}>{copy.keep.none}</View>
      {error === null ? null : <Failed error={error} />}
      {reasons.map(({ code, name, note, confirmed }) => (
        <ListRow key={code} title={name} note={confirmed ? note : `${note}（${copy.keep.unconfirmed}）`} onTap={() => void keep(code)} />
      ))}
    </Sheet>
  )
}
