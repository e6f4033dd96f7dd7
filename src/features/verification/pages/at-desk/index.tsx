import { useState } from 'react'
import { Page } from '@/ui/page'
import { copy } from '../../copy'
import { Figures } from '../../parts/figures'
import { ForStaff } from '../../parts/for-staff'
import { OpenVisit } from '../../parts/open-visit'
import type { Visit } from '../../parts/shapes'
import { VisitCard } from '../../parts/visit-card'
import { WaitingList } from '../../parts/waiting-list'

/** At the window: scan, look at the document, type six signs. Below: who waits, and how far each union is. */
export default function AtDesk() {
  return <Page title={copy.atDesk.title}><ForStaff><Desk /></ForStaff></Page>
}

function Desk() {
  const [visit, setVisit] = useState<Visit | null>(null)
  // Counts the visits, so that lists are asked again after each.
  const [served, setServed] = useState(0)
  const next = () => {
    setVisit(null)
    setServed((count) => count + 1)
  }
  if (visit !== null) return <VisitCard key={visit.visitId} visit={visit} onNext={next} />
  return (
    <>
      <OpenVisit onOpen={setVisit} />
      <WaitingList key={`waiting-${served}`} />
      <Figures key={`figures-${served}`} />
    </>
  )
}
