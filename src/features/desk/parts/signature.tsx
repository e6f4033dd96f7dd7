import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { fileAddress } from '@/client/file-address'
import { useAction } from '@/client/use-action'
import { pressable } from '@/ui/pressable'
import { copy } from '../copy'
import { Problem } from './problem'
import s from './desk.module.scss'

/** A link that works once within a minute, asked for when somebody wants to see. */
export function Signature({ fileId }: { fileId: string }) {
  const [src, setSrc] = useState<string | null>(null)
  const [gone, setGone] = useState(false)
  const { run, busy, error } = useAction('files.link')
  const look = async () => {
    if (busy) return
    setGone(false)
    const link = await run({ fileId })
    if (link !== null) setSrc(fileAddress(link.path))
  }
  if (src !== null && !gone) return <Image className={s.signature} src={src} mode='aspectFit' ariaLabel={copy.signatureTitle} onError={() => setGone(true)} />
  return (
    <View>
      {gone ? <View className={s.small}>{copy.signatureGone}</View> : null}
      <View className={s.link} {...pressable({ label: copy.signature, onTap: () => void look() })}>{copy.signature}</View>
      <Problem error={error} />
    </View>
  )
}
