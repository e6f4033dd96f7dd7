import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { spoken } from '@/ui/spoken'
import { Tag } from '@/ui/tag'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { LAST_SIGNS, plainSigns } from '../rules'
import { Problem } from './problem'
import type { Visit } from './shapes'
import s from './verification.module.scss'

const words = copy.atDesk

interface Props { visit: Visit; onNext: () => void }

/** Somebody stands there with the document: it is looked at, six signs of it are typed, nothing of it is kept. */
export function VisitCard({ visit, onNext }: Props) {
  const typed = useRef('')
  const [short, setShort] = useState(false)
  const { run, busy, error } = useAction('verification.confirmAtDesk')
  const [answer, setAnswer] = useState<{ outcome: 'verified' | 'mismatch' | 'conflict'; triesLeft: number } | null>(null)
  const confirm = async () => {
    const lastSigns = plainSigns(typed.current)
    if (lastSigns.length !== LAST_SIGNS) return setShort(true)
    setAnswer(await run({ visitId: visit.visitId, lastSigns }))
  }
  const over = visit.verified || answer?.outcome === 'verified' || answer?.outcome === 'conflict'
  const spent = answer?.outcome === 'mismatch' && answer.triesLeft === 0
  return (
    <Card title={visit.nameMasked} extra={answer?.outcome === 'verified' ? <Tag tone='ok'>{words.good}</Tag> : undefined}>
      <Facts rows={[{ label: words.union, value: visit.unionName }, { label: words.document, value: copy.documents[visit.documentKind] }]} />
      {over ? <Result visit={visit} outcome={answer?.outcome} /> : (
        <>
          <View className={s.lead}>{words.look}</View>
          <TextField id='last-signs' kind='document' label={words.last} hint={words.lastHint} maxLength={12} {...(short ? { error: words.lastMissing } : {})} onChange={(value) => { typed.current = value; setShort(false) }} />
          <Problem error={error} text={answer === null || error !== null ? undefined : words.mismatch(answer.triesLeft)} />
          {spent ? null : <Button block label={words.act} busy={busy} onTap={() => void confirm()} />}
        </>
      )}
      <View className={s.act}><Button block kind='soft' label={words.again} onTap={onNext} /></View>
    </Card>
  )
}

function Result({ visit, outcome }: { visit: Visit; outcome: 'verified' | 'mismatch' | 'conflict' | undefined }) {
  const said = outcome === undefined ? words.already : outcome === 'conflict' ? words.conflict : words.goodWhat(visit.nameMasked)
  return (
    <View className={s.asked} {...spoken({ role: 'status', live: 'polite' })}>
      <View className={s.strong}>{said}</View>
      {outcome === 'conflict' ? <View className={s.note}>{words.conflictWhat}</View> : null}
    </View>
  )
}
