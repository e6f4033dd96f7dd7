import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import type { PlaceStatus } from '@/contract/places/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { PickField } from '@/ui/pick-field'
import { TextField } from '@/ui/text-field'
import { copy } from '../../keep-copy'
import { keepPath } from '../../keep-store'
import { ForKeepers } from '../../parts/for-keepers'
import { KeptList } from '../../parts/kept-list'
import s from '../../parts/keep.module.scss'

const words = copy.list
const pauseMs = 400
const anyStatus = 'any'
/** STN-6: what nobody has confirmed for long. */
const stale = 'stale'
const statuses = [{ code: anyStatus, name: words.all }, ...(['open', 'preparing', 'suspended', 'draft', 'closed'] as const).map((code) => ({ code, name: copy.statuses[code] })), { code: stale, name: words.stale }]

/** Places that somebody looks after: the work that waits, and all of them. */
export default function Keep() {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  const [status, setStatus] = useState<string>(anyStatus)
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  const input = { q, ...(status === anyStatus ? {} : status === stale ? { stale: true } : { status: status as PlaceStatus }) }
  return (
    <Page wide title={copy.title}>
      <ForKeepers>{(isStaff) => (
        <View className={s.columns}>
          <View>
            <Card>
              <ListRow icon='bell' title={words.reports} note={words.reportsNote} onTap={() => void navigate(keepPath.reports)} />
              {isStaff ? <ListRow icon='file' title={words.sheet} onTap={() => void navigate(keepPath.sheet)} /> : null}
            </Card>
            <Card>
              <TextField id='find-kept' label={words.find} maxLength={30} onChange={setTyped} />
              <PickField id='status' label={words.status} options={statuses} value={status} onChange={setStatus} />
            </Card>
          </View>
          <KeptList key={JSON.stringify(input)} input={input} />
        </View>
      )}</ForKeepers>
    </Page>
  )
}
