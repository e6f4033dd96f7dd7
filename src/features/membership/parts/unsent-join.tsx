import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import type { Entry } from '@/client/outbox-entry'
import { sentence } from '@/client/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import { joinRoute } from '../store'
import { Waiting } from './waiting'

/** An application that is still on this phone: waiting for a network, or for its owner. */
export function UnsentJoin({ entry }: { entry: Entry }) {
  if (entry.state === 'pending' || entry.state === 'sending' || entry.error === null) return <Waiting entry={entry} why={copy.sent.waitingWhy} />
  const { what, next } = sentence(entry.error.code)
  return (
    <Card tone='red' title={what}>
      <View>{next}</View>
      <Button kind='main' block label={copy.status.fix} onTap={() => void navigate(joinRoute)} />
    </Card>
  )
}
