import { startWechatWeb } from '@/client/sign-in-web'
import { Button } from '@/ui/button'
import { copy } from './copy'
import type { Entering } from './use-entering'

interface Props { entering: Entering; web: boolean; returnTo: string }

const inWechat = (): boolean => /MicroMessenger/i.test(navigator.userAgent)

/** WeChat's consent page opens only inside WeChat. */
export const offersWechat = (web: boolean): boolean => web && inWechat()

export function Wechat({ entering, web, returnTo }: Props) {
  if (!offersWechat(web)) return null
  // Leaves this page for WeChat's: there is nothing to go back to here.
  return <Button block label={copy.wechat} busy={entering.busy === 'wechat'} onTap={() => void startWechatWeb(returnTo)} />
}
