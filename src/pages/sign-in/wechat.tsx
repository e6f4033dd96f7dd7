import { signInWithWechat } from '@/client/sign-in'
import { Button } from '@/ui/button'
import { copy } from './copy'
import type { Entering } from './use-entering'

interface Props { entering: Entering; web: boolean; returnTo: string }

/** In the mini-program WeChat knows who calls: one tap. */
export function Wechat({ entering }: Props) {
  return <Button block label={copy.wechat} busy={entering.busy === 'wechat'} onTap={() => void entering.enter('wechat', signInWithWechat)} />
}

export const offersWechat = (_web: boolean): boolean => true
