import { View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import { Page } from '@/ui/page'
import { copy } from '../../copy'
import { ExportForm } from '../../parts/export-form'
import { ForStaff } from '../../parts/for-staff'
import { MyFiles } from '../../parts/my-files'
import s from '../../parts/roster.module.scss'
import { useMadeFile } from '../../parts/use-made-file'
import type { Role } from '@/contract/roles'

/** Members as a file, and the files that were made. */
export default function ExportPage() {
  return <Page wide title={copy.home.export}><ForStaff>{(held) => <Both held={held} />}</ForStaff></Page>
}

function Both({ held }: { held: readonly Role[] }) {
  const file = useMadeFile()
  const made = useAnswer('roster.exports', {}, { keep: false })
  return (
    <View className={s.columns}>
      <ExportForm held={held} file={file} onMade={() => void made.refresh()} />
      <MyFiles first={made} file={file} />
    </View>
  )
}
