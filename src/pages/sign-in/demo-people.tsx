import { signInAsDemo } from '@/client/sign-in'
import { useAnswer } from '@/client/use-answer'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Failed, Skeleton } from '@/ui/states'
import { View } from '@tarojs/components'
import { copy } from './copy'
import type { Entering } from './use-entering'
import s from './index.module.scss'

/** Offered only where demo data is loaded: everybody may try every role. */
export function DemoPeople({ entering }: { entering: Entering }) {
  const people = useAnswer('account.demoPeople', {})
  return (
    <Card title={copy.demo.title}>
      <View className={s.note}>{copy.demo.note}</View>
      {people.data === undefined && people.error !== null ? <Failed error={people.error} onRetry={() => void people.refresh()} /> : null}
      {people.data === undefined && people.error === null ? <Skeleton rows={6} /> : null}
      {people.data?.map(({ key, name, about }) => {
        const words = copy.demo.people[key]
        return (
          <ListRow
            key={key} icon='me' title={`${words?.name ?? key} · ${name}`} note={about === '' ? (words?.about ?? '') : about}
            onTap={() => void entering.enter(key, () => signInAsDemo(key))}
          />
        )
      })}
    </Card>
  )
}
