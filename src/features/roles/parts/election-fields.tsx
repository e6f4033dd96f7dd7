import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Failed } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import type { useGrant } from './use-grant'
import s from './roles.module.scss'

const words = copy.form

/** The election that a chair comes from (MEM-8), with its paper for whoever confirms. */
export function ElectionFields({ grant }: { grant: ReturnType<typeof useGrant> }) {
  const { change, paper } = grant
  return (
    <View>
      <TextField id='elected' label={words.elected} hint={words.electedHint} maxLength={12} onChange={(elected) => change({ elected })} />
      <TextField id='paper' label={words.paperNo} hint={words.paperNoHint} maxLength={60} onChange={(paperNo) => change({ paperNo })} />
      <View className={s.label}>{words.photo}</View>
      <View className={s.quiet}>{paper.has ? words.photoChosen : words.photoHint}</View>
      {paper.error === null ? null : <Failed error={paper.error} />}
      <View className={s.buttons}>
        <Button kind='soft' label={paper.has ? words.photoOther : words.photoAdd} onTap={() => void paper.choose()} />
        {paper.has ? <Button kind='plain' label={words.photoDrop} onTap={paper.drop} /> : null}
      </View>
    </View>
  )
}
