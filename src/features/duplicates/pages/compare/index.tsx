import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { Page } from '@/ui/page'
import { Empty } from '@/ui/states'
import { copy } from '../../copy'
import { ComparedCase } from '../../parts/compared'
import { ForStaff } from '../../parts/for-staff'
import { queueRoute } from '../../store'
import s from '../../parts/duplicates.module.scss'

const { title, gone } = copy.compare

/** Two records beside each other, on a phone and on a wide screen. */
export default function ComparePage() {
  const { id } = useRouter().params
  return (
    <Page wide title={title}>
      <View className={s.wide}>
        <ForStaff>{id === undefined ? <Empty title={gone.title} what={gone.what} action={{ label: gone.act, onTap: () => void navigate(queueRoute) }} /> : <ComparedCase caseId={id} />}</ForStaff>
      </View>
    </Page>
  )
}
