import type { ReactNode } from 'react'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { copy } from '../copy'

interface Props { title: string; needs: string; time: string; children: ReactNode }

/** One way: what it needs, how long it takes, and its button. */
export function WayCard({ title, needs, time, children }: Props) {
  return (
    <Card title={title}>
      <Facts rows={[{ label: copy.bring, value: needs }, { label: copy.takes, value: time }]} />
      {children}
    </Card>
  )
}
