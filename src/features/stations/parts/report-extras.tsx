import { Image, View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { copy } from '../place-copy'
import type { Extras } from './use-extras'
import s from './place.module.scss'

const words = copy.sheet.extras
/** As the contract takes it. */
const longest = 200

/** A few words and a photo that help whoever goes to look; nobody has to give them. */
export function ReportExtras({ extras }: { extras: Extras }) {
  const { note, photo, error } = extras
  return (
    <View>
      <TextField id='report-note' label={words.note} hint={words.counted(note.length, longest)} maxLength={longest} initial={note} placeholder={words.noteHint} onChange={extras.setNote} />
      {photo === null
        ? <Button kind='soft' block label={words.photo} onTap={() => void extras.choose()} />
        : (
          <View className={s.row}>
            <Image className={s.thumb} src={photo.source} mode='aspectFill' {...spoken({ role: 'img', label: words.chosen })} />
            <View className={s.grow}>{words.chosen}</View>
            <Button kind='plain' label={words.drop} onTap={extras.drop} />
          </View>
        )}
      {error === null ? null : <Failed error={error} />}
      <View className={s.small}>{words.who}</View>
    </View>
  )
}
