import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import { joinRoute, signInRoute } from '../store'

/** Signing in may leave the page (WeChat's web consent does), so it is offered before the numbers that no draft keeps. */
export function SignInFirst() {
  if (process.env.TARO_ENV === 'weapp') return null
  return (
    <Card tone='amber' title={copy.you.signInFirst}>
      <Button kind='soft' label={copy.you.signIn} onTap={() => void navigate(signInRoute, { to: joinRoute })} />
    </Card>
  )
}
