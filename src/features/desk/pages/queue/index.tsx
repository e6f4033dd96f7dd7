import { Page } from '@/ui/page'
import { copy } from '../../copy'
import { DeskPanes } from '../../parts/desk-panes'
import { ForReviewers } from '../../parts/for-reviewers'
import { useWide } from '../../parts/use-wide'

export default function Queue() {
  const wide = useWide()
  return (
    <Page wide {...(wide ? {} : { title: copy.title })}>
      <ForReviewers><DeskPanes wide={wide} /></ForReviewers>
    </Page>
  )
}
