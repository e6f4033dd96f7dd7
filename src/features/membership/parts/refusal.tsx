import { View } from '@tarojs/components'
import { navigate, switchTab } from '@/client/navigate'
import { sentence } from '@/client/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { joinRoute, moveRoute, progressRoute, signInRoute } from '../store'
import type { Join } from './use-join'
import s from './join.module.scss'

/** What the cloud said no to, why, and the one thing that helps; everything filled in stands below. */
export function Refusal({ join }: { join: Join }) {
  const { refused } = join
  if (refused === null) return null
  const { what, next } = wordsOf(refused.code)
  const giveUp = async () => {
    if (await confirm(copy.refused.giveUp)) await join.giveUp()
  }
  return (
    <View {...spoken({ role: 'alert', live: 'assertive' })}>
      <Card tone='amber' title={what}>
        <View>{next}</View>
        <View className={s.actions}>
          {refused.code === 'membership.already_member' ? <Button kind='soft' label={copy.refused.toTransfer} onTap={() => void navigate(moveRoute)} /> : null}
          {refused.code === 'membership.already_applied' ? <Button kind='soft' label={copy.refused.toProgress} onTap={() => void switchTab(progressRoute)} /> : null}
          {refused.code === 'session.required' ? <Button kind='soft' label={copy.refused.signInAgain} onTap={() => void navigate(signInRoute, { to: joinRoute })} /> : null}
          {refused.entry === null ? null : <Button kind='plain' label={copy.refused.giveUpLabel} onTap={() => void giveUp()} />}
        </View>
      </Card>
    </View>
  )
}

const own: Readonly<Record<string, { what: string; next: string }>> = {
  'membership.already_member': { what: copy.refused.alreadyMember, next: copy.refused.alreadyMemberNext },
  'membership.already_applied': { what: copy.refused.alreadyApplied, next: copy.refused.alreadyAppliedNext },
  'membership.under_sixteen': { what: copy.you.young, next: copy.you.youngNext },
  'request.invalid': { what: copy.refused.fixTitle, next: copy.refused.again },
}

const wordsOf = (code: string) => own[code] ?? sentence(code)
