import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { Failed, Skeleton } from '@/ui/states'
import type { ImportKind } from '../../columns'
import { copy } from '../../copy'
import { ForStaff } from '../../parts/for-staff'
import { ImportView } from '../../parts/import-view'
import s from '../../parts/roster.module.scss'
import { StartForm } from '../../parts/start-form'
import { useImport } from '../../parts/use-import'
import { useStart } from '../../parts/use-start'

/** From a sheet to members: choose, name the columns, try, take over. `id` opens one that was begun. */
export default function ImportPage() {
  const { id, kind: wanted } = useRouter<{ id?: string; kind?: string }>().params
  const kind: ImportKind = wanted === 'province' ? 'province' : 'roster'
  const sheet = useImport(id)
  const start = useStart(kind, sheet.show)
  const fresh = id === undefined && sheet.now === null
  return (
    <Page wide title={copy.kinds[sheet.now?.kind ?? kind]} {...(fresh ? { footer: <View className={s.narrow}><Button block label={copy.start.act} busy={start.busy} onTap={() => void start.open()} /></View> } : {})}>
      <ForStaff>{() => (
        <View className={s.columns}>
          <View className={s.narrow}>
            {fresh ? <Card><StartForm kind={kind} start={start} /></Card> : null}
            {sheet.error === null ? null : <Failed error={sheet.error} />}
            {!fresh && sheet.now === null && sheet.error === null ? <Skeleton rows={5} /> : null}
            {sheet.now === null ? null : <ImportView of={sheet.now} onChange={sheet.show} />}
          </View>
        </View>
      )}</ForStaff>
    </Page>
  )
}
