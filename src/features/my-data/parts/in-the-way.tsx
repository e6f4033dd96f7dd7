import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { copy, kindWord } from '../copy'
import { memberRoute } from '../store'
import { Problem } from './problem'
import type { OpenCase, Seen } from './shapes'
import s from './my-data.module.scss'

const words = copy.close

function StillOpen({ row, onChanged }: { row: OpenCase; onChanged: () => void }) {
  const { busy, error, run } = useAction('myData.withdrawCase')
  const back = async () => {
    if (!(await confirm({ title: words.open.ask, text: kindWord(row.kind), yes: words.open.yes }))) return
    await run({ caseId: row.caseId, version: row.version })
    onChanged()
  }
  return (
    <Card tone='amber' title={words.open.title}>
      <View>{words.open.what(kindWord(row.kind), row.number)}</View>
      <Problem error={error} />
      <View className={s.buttons}><Button kind='soft' label={words.open.act} busy={busy} onTap={() => void back()} /></View>
    </Card>
  )
}

/** What has to end before an account can be closed, each with the one tap that ends it. */
export function InTheWay({ closing, onChanged }: { closing: Seen['closing']; onChanged: () => void }) {
  return (
    <>
      {closing.member ? (
        <Card tone='amber' title={words.member.title}>
          <View>{words.member.what}</View>
          <View className={s.buttons}><Button kind='soft' label={words.member.act} onTap={() => void navigate(memberRoute)} /></View>
        </Card>
      ) : null}
      {closing.openCases.map((row) => <StillOpen key={row.caseId} row={row} onChanged={onChanged} />)}
    </>
  )
}
