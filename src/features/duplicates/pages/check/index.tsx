import { useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { useOwner } from '@/client/use-owner'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { spoken } from '@/ui/spoken'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import { AskForm } from '../../parts/ask-form'
import { LastCard } from '../../parts/last-card'
import { RunningCard } from '../../parts/running-card'
import { checkRoute, dataRoute, joinRoute, signInRoute } from '../../store'
import s from '../../parts/duplicates.module.scss'

/** The way out of every dead end with a number that is taken: a person of the union looks. */
export default function CheckPage() {
  return <Page title={copy.title}><Shown /></Page>
}

function Shown() {
  const guest = useOwner() === null
  const [again, setAgain] = useState(false)
  const { data, error, at, refresh } = useAnswer('duplicates.mine', {}, { skip: guest })
  if (guest) return <Empty title={copy.guest.title} what={copy.guest.what} action={{ label: copy.guest.act, onTap: () => void navigate(signInRoute, { to: checkRoute }) }} />
  if (data === undefined) return error === null ? <Skeleton rows={6} /> : <Failed error={error} onRetry={() => void refresh()} />
  if (!data.ready && data.running === null && data.last === null) {
    return (
      <>
        <Empty title={copy.nothing.title} what={copy.nothing.what} action={{ label: copy.nothing.act, onTap: () => void navigate(joinRoute) }} />
        <Button kind='plain' block label={copy.nothing.data} onTap={() => void navigate(dataRoute)} />
      </>
    )
  }
  const asks = data.running === null && (data.last === null || again)
  return (
    <>
      <View className={s.head}>
        <View className={s.ask} {...spoken({ role: 'heading' })}>{copy.ask}</View>
        <View className={s.note}>{copy.why}</View>
      </View>
      {data.running === null ? null : <RunningCard running={data.running} refresh={refresh} />}
      {data.last === null ? null : <LastCard last={data.last} />}
      {asks ? <AskForm days={data.promiseWorkdays} onSent={refresh} /> : null}
      {data.running === null && !asks ? <Button kind='soft' block label={copy.last.again} onTap={() => setAgain(true)} /> : null}
      {error === null ? null : <AgeNote at={at} />}
    </>
  )
}
