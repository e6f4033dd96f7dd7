import { useState } from 'react'
import { switchTab } from '@/client/navigate'
import { useSession } from '@/client/session'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { Page } from '@/ui/page'
import { Empty } from '@/ui/states'
import { copy } from '../../copy'
import { InTheWay } from '../../parts/in-the-way'
import { Loaded } from '../../parts/loaded'
import { Problem } from '../../parts/problem'
import { useMyData } from '../../parts/use-my-data'
import { WhatGoes } from '../../parts/what-goes'
import { homeRoute } from '../../store'

const words = copy.close

/** One page that says what happens, one confirmation. What is in the way is named, with the tap that ends it. */
export default function Close() {
  const mine = useMyData()
  const { signOut } = useSession()
  const { busy, error, run } = useAction('myData.close')
  const [done, setDone] = useState<{ heldBack: boolean } | null>(null)
  const closing = mine.data?.closing
  const free = closing !== undefined && !closing.member && closing.openCases.length === 0
  const close = async () => {
    if (!(await confirm({ title: words.ask, text: words.text, yes: words.yes, no: words.no }))) return
    const closed = await run({ understood: true })
    if (closed === null) return void mine.refresh()
    setDone(closed)
    // Nobody is left who could send it: what waits in the outbox goes with the drafts.
    await signOut('discard')
  }
  if (done !== null) {
    return (
      <Page title={words.title}>
        <Empty title={words.done.title} what={done.heldBack ? words.done.held : words.done.what} action={{ label: words.done.act, onTap: () => void switchTab(homeRoute) }} />
      </Page>
    )
  }
  return (
    <Page title={words.title} {...(free && !mine.guest ? { footer: <Button block label={words.act} busy={busy} onTap={() => void close()} /> } : {})}>
      <Loaded mine={mine}>
        {(seen) => (
          <>
            <InTheWay closing={seen.closing} onChanged={() => void mine.refresh()} />
            <WhatGoes />
            <Problem error={error} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
