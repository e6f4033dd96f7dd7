import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useAnswer } from '@/client/use-answer'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { spoken } from '@/ui/spoken'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from './copy'
import { DemoPeople } from './demo-people'
import { FirstAdmin } from './first-admin'
import { Pairing } from './pairing'
import { useEntering } from './use-entering'
import { offersWechat, Wechat } from './wechat'
import s from './index.module.scss'

/** `to`: the page from which somebody came, for WeChat's consent page, which leaves this one; `problem`: what it came back with. */
export default function SignIn() {
  const { params } = useRouter<{ to?: string; problem?: string }>()
  const { data: ways, error, refresh } = useAnswer('account.ways', {})
  const entering = useEntering()
  const web = ways?.wechatWeb ?? false
  const problem = entering.error?.code ?? params.problem
  return (
    <Page title={copy.title}>
      <View className={s.title} {...spoken({ role: 'heading' })}>{copy.ask}</View>
      <View className={s.note}>{copy.note}</View>
      {problem === undefined ? null : <Card><Failed error={{ code: problem, requestId: entering.error?.requestId ?? null }} /></Card>}
      {offersWechat(web) ? <Card><Wechat entering={entering} web={web} returnTo={params.to ?? 'pages/home/index'} /></Card> : null}
      {ways === undefined && error !== null ? <Failed error={error} onRetry={() => void refresh()} /> : null}
      {ways === undefined && error === null ? <Card><Skeleton rows={4} /></Card> : null}
      {ways?.demo ? <DemoPeople entering={entering} /> : null}
      <Pairing />
      {ways?.code ? <FirstAdmin entering={entering} /> : null}
    </Page>
  )
}
