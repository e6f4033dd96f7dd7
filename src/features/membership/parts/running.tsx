import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { useOwner } from '@/client/use-owner'
import { isOpen } from '@/contract/case-states'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import { cardRoute, moveRoute, statusRoute } from '../store'
import type { StepProps } from './step-props'
import s from './join.module.scss'

/** Said before the first question: an application is under way already, or there is a membership that can be moved (MEM-2). */
export function Running({ draft }: Pick<StepProps, 'draft'>) {
  const { data } = useAnswer('membership.mine', {}, { skip: useOwner() === null })
  const application = data?.application
  if (application && isOpen(application.state)) {
    return (
      <Card tone='amber' title={copy.door.running}>
        <View>{copy.door.runningNote(application.number)}</View>
        <View className={s.actions}><Button kind='soft' label={copy.door.runningGo} onTap={() => void navigate(statusRoute(application.applicationId))} /></View>
      </Card>
    )
  }
  if (!data?.member || draft.mode === 'transfer') return null
  return (
    <Card tone='amber' title={copy.door.member(data.member.unionName)}>
      <View>{copy.door.memberNote}</View>
      <View className={s.actions}>
        <Button kind='soft' label={copy.door.memberTransfer} onTap={() => void navigate(moveRoute)} />
        <Button kind='plain' label={copy.door.memberGo} onTap={() => void navigate(cardRoute)} />
      </View>
    </Card>
  )
}
