import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { copy, fileWord } from '../copy'
import { dayWord } from './day-of'
import { canOpen } from './open-file'
import { Problem } from './problem'
import type { OwnFile } from './shapes'
import { useFile } from './use-file'
import s from './my-data.module.scss'

export function FilesCard({ files }: { files: readonly OwnFile[] }) {
  const { busy, error, open } = useFile()
  if (files.length === 0) return null
  return (
    <Card title={copy.files.title}>
      {files.map((file) => (
        <View key={file.fileId} className={s.line}>
          <View className={s.lineText}>
            <View>{fileWord(file.use)}</View>
            <View className={s.note}>{copy.files.line(dayWord(file.madeAt), Math.ceil(file.bytes / 1024))}</View>
          </View>
          {canOpen(file.mediaType) ? <Button kind='plain' disabled={busy} label={copy.files.look} spokenLabel={`${copy.files.look}${fileWord(file.use)}`} onTap={() => void open(file.fileId, file.mediaType)} /> : null}
        </View>
      ))}
      <Problem error={error} />
    </Card>
  )
}
