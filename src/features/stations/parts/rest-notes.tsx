import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { AgeNote } from '@/ui/states'
import { copy } from '../copy'
import { myReportsRoute, suggestRoute, usePlaces } from '../store'
import s from './list.module.scss'

/** Under the list: what is not in it, how old it is, and how one can help. */
export function RestNotes({ hidden, onShowAll }: { hidden: number; onShowAll: () => void }) {
  const at = usePlaces(({ file }) => file?.at)
  return (
    <View className={s.rest}>
      {hidden > 0 ? (
        <>
          <View>{copy.hidden(hidden)}</View>
          <Button kind='soft' label={copy.showAll} onTap={onShowAll} />
        </>
      ) : null}
      <View className={s.links}>
        <Button kind='plain' label={copy.suggest} onTap={() => void navigate(suggestRoute)} />
        <Button kind='plain' label={copy.mine} onTap={() => void navigate(myReportsRoute)} />
      </View>
      {at === null ? <View>{copy.bundled}</View> : <AgeNote at={at} />}
    </View>
  )
}
