import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useOwner } from '@/client/use-owner'
import { Button } from '@/ui/button'
import { copy } from '../copy'
import { joinRoute, signInRoute } from '../store'
import { problemsAt } from './check-join'
import type { Join } from './use-join'
import s from './join.module.scss'

/** The draft's state said quietly, and the one button of the step. */
export function JoinFooter({ join }: { join: Join }) {
  const guest = useOwner() === null
  const last = join.draft.at === 'sign'
  const missing = problemsAt(join.draft.at, join.problems)
  const note = missing > 0 ? copy.join.missing(missing) : last && guest ? copy.sign.signInNote : join.saved ? copy.join.saved : copy.join.keeps
  return (
    <View>
      <View className={s.saved}>{note}</View>
      <View className={s.buttons}>
        {join.back === null ? null : <Button kind='plain' label={copy.join.back} onTap={join.back} />}
        <View className={s.grow}>
          {last && guest
            ? <Button block label={copy.sign.signIn} onTap={() => void navigate(signInRoute, { to: joinRoute })} />
            : <Button block label={last ? copy.sign.hand : copy.join.next} busy={join.busy} onTap={join.next} />}
        </View>
      </View>
    </View>
  )
}
