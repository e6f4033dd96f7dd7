import { Page } from '@/ui/page'
import { copy } from '../../copy'
import { DeskPanes } from '../../parts/desk-panes'
import { ForReviewers } from '../../parts/for-reviewers'

export default function Queue() {
  return (
    <Page title={copy.title} wide>
      <ForReviewers><DeskPanes /></ForReviewers>
    </Page>
  )
}
