import { call } from '@/client/call'
import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import type { InputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { More } from '@/ui/more'
import { AgeNote, Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../keep-copy'
import { keepPath } from '../keep-store'
import { KeptCard } from './kept-card'
import { useQrSheet } from './use-qr-sheet'

const words = copy.list

/** Places within reach, those with open reports first; what is shown can be printed as QR codes. */
export function KeptList({ input }: { input: InputOf<'stations.kept'> }) {
  const first = useAnswer('stations.kept', input)
  const pages = usePages(first, (cursor) => call('stations.kept', { ...input, cursor }))
  const print = useQrSheet()
  const everything = input.q === '' && Object.keys(input).length === 1
  const none = everything ? <Empty title={words.none.title} what={words.none.what} action={{ label: words.none.act, onTap: () => void navigate('features/roles/pages/code/index') }} /> : <Empty title={words.noMatch.title} what={words.noMatch.what} />
  const printable = pages.rows.filter(({ status }) => status !== 'closed' && status !== 'merged').slice(0, 60)
  return (
    <Card>
      {first.error === null ? null : <Failed error={first.error} onRetry={() => void first.refresh()} />}
      {first.data === undefined && first.error === null ? <Skeleton rows={6} /> : null}
      {first.data?.mayCreate === true ? <Button kind='soft' block label={words.add} onTap={() => void navigate(keepPath.form)} /> : null}
      {first.data !== undefined && pages.rows.length === 0 ? none : null}
      {pages.rows.map((row) => <KeptCard key={row.placeId} row={row} onChange={() => void first.refresh()} />)}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
      {printable.length === 0 ? null : <Button kind='plain' block label={words.printing(printable.length)} busy={print.busy} onTap={() => void print.open(printable.map(({ placeId }) => placeId))} />}
      {print.error === null ? null : <Failed error={print.error} />}
      <AgeNote at={first.at} />
    </Card>
  )
}
