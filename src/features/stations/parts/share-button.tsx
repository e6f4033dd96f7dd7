import { Button as NativeButton } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import { copy } from '../place-copy'
import s from './place.module.scss'

/** WeChat's own way to a friend or a group, with the card that the page gives (`useShareAppMessage`); it opens from this kind of button alone. */
export function ShareButton(_place: { name: string }) {
  return <NativeButton className={s.shareIt} openType='share' {...spoken({ label: copy.shareIt })}>{copy.shareIt}</NativeButton>
}
