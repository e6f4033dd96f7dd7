import { useState } from 'react'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { isOpen } from '@/contract/case-states'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { ListRow } from '@/ui/list-row'
import { Failed } from '@/ui/states'
import { copy } from '../life-copy'
import { moveRoute, roleCodeRoute } from '../store'
import { KeepSheet } from './keep-sheet'
import type { Life } from './shapes'

/** What a member can do, each in force at once: only a new union is asked (MEM-2, MEM-6, MEM-7). */
export function LifeActs({ life, onDone }: { life: Life; onDone: () => unknown }) {
  const [keeping, setKeeping] = useState(false)
  const resuming = useAction('membership.resume')
  const leaving = useAction('membership.leave')
  const { member, move } = life
  if (member === null) return null
  const moving = move !== null && isOpen(move.state)
  const act = async ({ ask, text, yes }: { readonly ask: string; readonly text: string; readonly yes: string }, run: (input: object) => Promise<unknown>) => {
    if (!(await confirm({ title: ask, text, yes, no: copy.no }))) return
    await run({})
    void onDone()
  }
  const error = resuming.error ?? leaving.error
  return (
    <Card title={copy.acts}>
      {error === null ? null : <Failed error={error} />}
      {moving ? null : <ListRow icon='send' title={copy.move.title} note={copy.move.note} onTap={() => void navigate(moveRoute)} />}
      {member.status === 'active'
        ? <ListRow icon='pin' title={copy.keep.title} note={copy.keep.note} onTap={() => setKeeping(true)} />
        : <ListRow icon='pin' title={copy.resume.title} note={copy.resume.note} onTap={() => void act(copy.resume, resuming.run)} />}
      <ListRow icon='id' title={copy.code.title} note={copy.code.note} onTap={() => void navigate(roleCodeRoute)} />
      <ListRow icon='out' title={copy.leave.title} note={copy.leave.note} onTap={() => void act(copy.leave, leaving.run)} />
      <KeepSheet open={keeping} reasons={life.keepReasons} onClose={() => setKeeping(false)} onDone={onDone} />
    </Card>
  )
}
