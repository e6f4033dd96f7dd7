import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { PickField } from '@/ui/pick-field'
import { SwitchRow } from '@/ui/switch-row'
import { TextField } from '@/ui/text-field'
import { copy } from '../../copy'
import { ForStaff } from '../../parts/for-staff'
import { MemberList } from '../../parts/member-list'
import s from '../../parts/roster.module.scss'
import { UnionField } from '../../parts/union-field'
import type { Member, Union } from '../../store'

const words = copy.members
const pauseMs = 400
type Filter = 'all' | Member['province']
const filters = [{ code: 'all', name: words.all }, ...(['yes', 'no', 'unknown'] as const).map((code) => ({ code, name: words.provinces[code] }))]

/** Members of a union, found by name or number. */
export default function MembersPage() {
  const [union, setUnion] = useState<Union>()
  const [subtree, setSubtree] = useState(false)
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  const input = union === undefined ? null : { organizationId: union.id, subtree, ...(q === '' ? {} : { q }), ...(filter === 'all' ? {} : { province: filter }) }
  return (
    <Page wide title={copy.home.members}>
      <ForStaff>{(held) => (
        <View className={s.columns}>
          <Card>
            <UnionField chosen={union} onChoose={setUnion} />
            {held.some((role) => role !== 'chair') ? <SwitchRow title={words.subtree} on={subtree} onToggle={() => setSubtree(!subtree)} /> : null}
            <TextField id='member' label={words.q} hint={words.qHint} maxLength={60} onChange={setTyped} />
            <PickField id='province' label={words.filter} options={filters} value={filter} onChange={(code) => setFilter(code as Filter)} />
          </Card>
          {input === null ? null : <MemberList key={JSON.stringify(input)} input={input} />}
        </View>
      )}</ForStaff>
    </Page>
  )
}
