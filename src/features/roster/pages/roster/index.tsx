import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { copy } from '../../copy'
import { ForStaff } from '../../parts/for-staff'
import { Recent } from '../../parts/recent'
import s from '../../parts/roster.module.scss'
import { pagePath } from '../../store'

const words = copy.home

/** What can be brought in and taken out, and what was brought lately. */
export default function RosterPage() {
  return (
    <Page wide title={copy.title}>
      <ForStaff>{() => (
        <View className={s.columns}>
          <View>
            <Card title={words.bring}>
              <ListRow icon='file' title={words.roster} note={words.rosterNote} onTap={() => void navigate(pagePath.start, { kind: 'roster' })} />
              <ListRow icon='check' title={words.province} note={words.provinceNote} onTap={() => void navigate(pagePath.start, { kind: 'province' })} />
            </Card>
            <Card title={words.take}>
              <ListRow icon='list' title={words.members} note={words.membersNote} onTap={() => void navigate(pagePath.members)} />
              <ListRow icon='out' title={words.export} note={words.exportNote} onTap={() => void navigate(pagePath.export)} />
            </Card>
          </View>
          <Recent />
        </View>
      )}</ForStaff>
    </Page>
  )
}
