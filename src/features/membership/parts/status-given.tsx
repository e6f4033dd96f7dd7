import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { copy } from '../copy'
import type { Status } from './shapes'

/** What was handed in, masked: the person recognises it, whoever looks over the shoulder does not (PI-7). */
export function StatusGiven({ status }: { status: Status }) {
  const { given, unionName } = status
  const facts = copy.status.givenFacts
  const rows = [
    { label: facts.union, value: unionName },
    { label: facts.name, value: given.name },
    { label: facts.document, value: given.documentMasked },
    { label: facts.phone, value: given.phoneMasked },
    ...(given.employer === null ? [] : [{ label: facts.employer, value: given.employer }]),
  ]
  return <Card title={copy.status.given}><Facts rows={rows} /></Card>
}
