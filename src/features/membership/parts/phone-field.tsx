import { useState } from 'react'
import { Button as NativeButton, View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { phoneFromWechat } from '../store'
import { TypedField } from './typed-field'
import s from './join.module.scss'

interface Props {
  phone: string
  hint?: string
  error: string | undefined
  onChange: (phone: string) => void
}

interface Given { readonly detail: { readonly code?: string } }

/** WX-2: WeChat's button where it exists; typing is always possible, and a refusal of the button costs nothing. */
export function PhoneField({ phone, hint = copy.you.phoneHint, error, onChange }: Props) {
  const [told, setTold] = useState<string>()
  const take = async (code: string | undefined) => {
    const found = code === undefined ? null : await phoneFromWechat(code)
    setTold(found === null ? copy.you.wechatFailed : copy.you.wechatFilled)
    if (found !== null) onChange(found)
  }
  return (
    <View>
      <TypedField id='phone' kind='phone' label={copy.you.phone} hint={told ?? hint} error={error} value={phone} maxLength={20} onChange={onChange} />
      {process.env.TARO_ENV === 'weapp' ? (
        <NativeButton className={s.native} openType='getPhoneNumber' onGetPhoneNumber={(event: Given) => void take(event.detail.code)} {...spoken({ label: copy.you.wechatPhone })}>
          {copy.you.wechatPhone}
        </NativeButton>
      ) : null}
    </View>
  )
}
