import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import type { SheetImport } from '../store'
import { Problem } from './problem'
import s from './roster.module.scss'
import { Tally } from './tally'

const words = copy.checked

/** What would happen; nothing has happened yet. */
export function Checked({ of, onChange, onMap }: { of: SheetImport; onChange: (state: SheetImport) => void; onMap: () => void }) {
  const running = useAction('roster.run')
  const dropping = useAction('roster.drop')
  const good = of.added + of.updated
  const target = { importId: of.importId, version: of.version }
  const decide = async (question: Parameters<typeof confirm>[0], run: typeof running.run) => {
    if (!(await confirm(question))) return
    const next = await run(target)
    if (next !== null) onChange(next)
  }
  return (
    <View>
      <View className={s.ask} {...spoken({ role: 'heading' })}>{words.title}</View>
      <View className={s.quiet}>{of.organizationName} · {copy.kinds[of.kind]}</View>
      <Tally of={of} />
      <Problem error={running.error ?? dropping.error} />
      <Button block label={good === 0 ? words.nothing : words.act(good)} disabled={good === 0} busy={running.busy} onTap={() => void decide(words.runAsk(good), running.run)} />
      <View className={s.buttons}>
        <Button kind='plain' label={words.map} onTap={onMap} />
        <Button kind='plain' label={words.drop} busy={dropping.busy} onTap={() => void decide(words.dropAsk, dropping.run)} />
      </View>
    </View>
  )
}
