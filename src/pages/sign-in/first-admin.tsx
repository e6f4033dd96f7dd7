import { useRef, useState } from 'react'
import { redeemFirstAdmin } from '@/client/sign-in'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextField } from '@/ui/text-field'
import { copy } from './copy'
import type { Entering } from './use-entering'

const words = copy.admin

/** Once in the life of an installation; refused as soon as there is an administrator. */
export function FirstAdmin({ entering }: { entering: Entering }) {
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string>()
  const typed = useRef('')
  if (!open) return <Button kind='plain' block label={words.open} onTap={() => setOpen(true)} />
  const redeem = () => {
    const code = typed.current.trim()
    setProblem(code === '' ? words.missing : undefined)
    if (code !== '') void entering.enter('admin', () => redeemFirstAdmin(code))
  }
  return (
    <Card>
      <TextField id='admin-code' label={words.label} hint={words.hint} error={problem} kind='document' maxLength={64} onChange={(value) => { typed.current = value }} />
      <Button kind='soft' block label={words.act} busy={entering.busy === 'admin'} onTap={redeem} />
    </Card>
  )
}
