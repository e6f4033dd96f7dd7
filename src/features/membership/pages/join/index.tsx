import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { replace, switchTab } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/states'
import { Steps } from '@/ui/steps'
import { copy } from '../../copy'
import { GroupCode } from '../../parts/group-code'
import { Invited } from '../../parts/invited'
import { stepIds } from '../../parts/join-draft'
import { JoinFooter } from '../../parts/join-footer'
import { JoinStep } from '../../parts/join-step'
import { Received } from '../../parts/received'
import { Refusal } from '../../parts/refusal'
import { Running } from '../../parts/running'
import { scannedCode } from '../../parts/scanned-code'
import { useJoin } from '../../parts/use-join'
import { Waiting } from '../../parts/waiting'
import { homeRoute, statusRoute } from '../../store'

/** 网上入会: four doors, five short screens, one request. `again`: an application to begin anew from; `group`, in WeChat's own code `scene`: an event. */
export default function JoinPage() {
  const { params } = useRouter()
  const join = useJoin(params.again, scannedCode(params))
  const { receipt, waiting, draft } = join
  if (receipt !== null) {
    return (
      <Page title={copy.title} tone='card' footer={<Button block label={copy.sent.go} onTap={() => void replace(statusRoute(receipt.applicationId))} />}>
        <Received receipt={receipt} />
      </Page>
    )
  }
  if (waiting !== null) {
    return (
      <Page title={copy.title} tone='card' footer={<Button block kind='soft' label={copy.sent.home} onTap={() => void switchTab(homeRoute)} />}>
        <Waiting entry={waiting} why={copy.sent.waitingWhy} />
      </Page>
    )
  }
  if (!join.ready) return <Page title={copy.title} tone='card'><Skeleton rows={5} /></Page>
  return (
    <Page title={copy.title} tone='card' footer={<JoinFooter join={join} />}>
      <Steps count={stepIds.length} at={stepIds.indexOf(draft.at) + 1} />
      <Refusal join={join} />
      {draft.at === 'door' || draft.at === 'place' ? <Invited join={join} /> : null}
      {draft.at === 'door' || (draft.at === 'place' && draft.invited !== null) ? <Running draft={draft} /> : null}
      <View key={draft.at}><JoinStep join={join} /></View>
      {draft.at === 'door' && draft.scanned === null ? <GroupCode onCode={join.group.come} /> : null}
    </Page>
  )
}
