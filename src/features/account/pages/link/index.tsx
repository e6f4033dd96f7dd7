import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { Failed } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { Done } from '../../parts/done'
import { eightDigits } from '../../parts/eight-digits'
import { copy } from '../../copy'
import s from '../../parts/account.module.scss'

const words = copy.link

/** Lets a computer in: the number is read from its screen, never sent by somebody. */
export default function Link() {
  const typed = useRef('')
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState(false)
  const { run, busy, error } = useAction('account.approvePairing')
  const approve = async (text: string, otherwise: string) => {
    const show = eightDigits(text)
    setProblem(show === null ? otherwise : undefined)
    if (show !== null && (await run({ show })) !== null) setDone(true)
  }
  const scan = () => Taro.scanCode({ onlyFromCamera: true }).then(({ result }) => approve(result, words.scanned), () => undefined)
  if (done) return <Done title={words.title} done={words.done} note={words.doneNote} on={{ label: words.home, tab: 'home' }} />
  return (
    <Page title={words.title} tone='card' footer={<Button block label={words.act} busy={busy} onTap={() => void approve(typed.current, words.wrong)} />}>
      <View className={s.question}>{words.ask}</View>
      <View className={s.note}>{words.note}</View>
      <TextField id='show' label={words.ask} hint={words.hint} error={problem} kind='number' maxLength={9} onChange={(value) => { typed.current = value }} />
      {process.env.TARO_ENV === 'weapp' ? <Button kind='soft' block label={words.scan} onTap={() => void scan()} /> : null}
      {error === null ? null : <Failed error={error} />}
      <Card tone='amber'>{words.warn}</Card>
    </Page>
  )
}
