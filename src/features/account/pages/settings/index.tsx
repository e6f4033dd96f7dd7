import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCare } from '@/client/care'
import { navigate } from '@/client/navigate'
import { useSession } from '@/client/session'
import { signedIn } from '@/client/session-token'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Facts } from '@/ui/facts'
import { Icon } from '@/ui/icon'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { Failed } from '@/ui/states'
import { SwitchRow } from '@/ui/switch-row'
import { copy } from '../../copy'
import s from '../../parts/account.module.scss'

const words = copy.settings

export default function Settings() {
  const { care, toggle } = useCare()
  const { status, me, signOut } = useSession()
  const { run, error } = useAction('account.signOutEverywhere')
  const everywhere = async () => {
    if (!(await confirm({ title: words.everywhere, text: words.everywhereAsk, yes: words.everywhereYes }))) return
    const done = await run({})
    if (done === null) return
    // What is unsent stays sealed under its owner; all else of theirs leaves this phone.
    await signOut('keep')
    void Taro.showToast({ title: words.everywhereDone(done.ended), icon: 'none' })
  }
  return (
    <Page title={words.title}>
      <Card title={words.look}>
        <SwitchRow icon='text' title={words.care} note={words.careNote} on={care} onToggle={toggle} />
      </Card>
      {status === 'person' && signedIn()?.token ? (
        <Card title={words.safety}>
          <ListRow icon='out' title={words.everywhere} note={words.everywhereNote} onTap={() => void everywhere()} />
          {error === null ? null : <Failed error={error} />}
        </Card>
      ) : null}
      <Card title={words.privacy}>
        {words.privacyFacts.map((fact) => (
          <View key={fact} className={s.fact}>
            <Icon name='shield' size='small' tone='ok' />
            <View className={s.factText}>{fact}</View>
          </View>
        ))}
        {status === 'person' ? <ListRow icon='shield' title={words.mine} note={words.mineNote} onTap={() => void navigate('features/my-data/pages/overview/index')} /> : <View className={s.note}>{words.ask}</View>}
        {process.env.TARO_ENV === 'weapp' ? <Button kind='soft' block label={words.contract} onTap={() => Taro.openPrivacyContract()} /> : null}
      </Card>
      <Card title={words.about}>
        <Facts rows={[{ label: words.maker, value: words.makerName }, { label: words.version, value: process.env.TARO_APP_VERSION ?? '' }, ...(me?.demo ? [{ label: words.data, value: words.demoData }] : [])]} />
      </Card>
    </Page>
  )
}
