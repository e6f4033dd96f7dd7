import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import type { ImportKind } from '../columns'
import { copy } from '../copy'
import { Problem } from './problem'
import s from './roster.module.scss'
import { UnionField } from './union-field'
import { useMadeFile } from './use-made-file'
import type { useStart } from './use-start'

const words = copy.start

/** Which sheet, for which union. */
export function StartForm({ kind, start }: { kind: ImportKind; start: ReturnType<typeof useStart> }) {
  const template = useMadeFile()
  return (
    <View className={s.form}>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{words.ask[kind]}</View>
      <View className={s.note}>{words.note[kind]}</View>
      <View className={s.buttons}>
        <Button kind='plain' label={words.template} busy={template.busy} onTap={() => void template.make(kind, (exportId, options) => call('roster.template', { exportId, kind }, options))} />
      </View>
      <Problem text={template.lost ? copy.export.failed : undefined} error={template.error} />
      <UnionField chosen={start.union} onChoose={start.setUnion} />
      {start.file === undefined ? null : <View className={s.file}>{words.chosen(start.file.name, Math.ceil(start.file.size / 1024))}</View>}
      <Button kind='soft' block id='choose-file' label={start.file === undefined ? words.choose : words.again} onTap={() => void start.choose()} />
      {process.env.TARO_ENV === 'h5' ? null : <View className={s.note}>{words.inWechat}</View>}
      <Problem text={start.problem} error={start.error} />
    </View>
  )
}
