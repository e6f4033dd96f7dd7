import { useRouter } from '@tarojs/taro'
import { back } from '@/client/navigate'
import { Page } from '@/ui/page'
import { copy } from '../../copy'
import { CasePane } from '../../parts/case-pane'
import { ForReviewers } from '../../parts/for-reviewers'

/** A case on a phone; wide screens show it beside the queue. */
export default function CasePage() {
  const { id } = useRouter().params
  return (
    <Page title={copy.title}>
      <ForReviewers>{id === undefined ? null : <CasePane caseId={id} wide={false} onNext={() => void back()} />}</ForReviewers>
    </Page>
  )
}
