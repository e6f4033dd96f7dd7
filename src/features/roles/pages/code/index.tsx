import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { useOwner } from '@/client/use-owner'
import { clockOf } from '@/contract/dates'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { spoken } from '@/ui/spoken'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import s from '../../parts/roles.module.scss'

const words = copy.code

/** Somebody who is to be given a role shows this to the union above. */
export default function CodePage() {
  const guest = useOwner() === null
  const [shown, setShown] = useState<OutputOf<'roles.showCode'> | null>(null)
  const { busy, error, run } = useAction('roles.showCode')
  const ask = () => void run({}).then((code) => code && setShown(code))
  useEffect(() => {
    if (!guest) void run({}).then((code) => code && setShown(code))
  }, [guest, run])
  if (guest) return <Page title={words.title}><Empty title={words.title} what={words.guest} action={{ label: words.act, onTap: () => void navigate('pages/sign-in/index') }} /></Page>
  return (
    <Page title={words.title} tone='card'>
      <View>{words.what}</View>
      {shown === null && error === null ? <Skeleton rows={2} /> : null}
      {shown === null ? null : <View className={s.code} {...spoken({ role: 'status', label: shown.code.split('').join(' '), live: 'polite' })}>{shown.code.slice(0, 4)} {shown.code.slice(4)}</View>}
      {shown === null ? null : <View className={s.quiet}>{words.until(clockOf(shown.expiresAt))}</View>}
      {error === null ? null : <Failed error={error} onRetry={ask} />}
      {shown === null ? null : <View className={s.renew}><Button kind='soft' block label={words.again} busy={busy} onTap={ask} /></View>}
      <Card tone='amber'>{words.careful}</Card>
    </Page>
  )
}
