import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { fileAddress } from '@/client/file-address'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Failed } from '@/ui/states'
import { copy } from '../copy'
import s from './roles.module.scss'

/** The paper of an election, by a link that works once within a minute. */
export function PaperPhoto({ fileId }: { fileId: string }) {
  const [src, setSrc] = useState<string | null>(null)
  const { run, busy, error } = useAction('files.link')
  const look = async () => {
    const link = await run({ fileId })
    if (link !== null) setSrc(fileAddress(link.path))
  }
  if (src !== null) return <Image className={s.paper} src={src} mode='widthFix' ariaLabel={copy.paper} onError={() => setSrc(null)} />
  return (
    <View>
      <Button kind='soft' label={copy.paperLook} busy={busy} onTap={() => void look()} />
      {error === null ? null : <Failed error={error} />}
    </View>
  )
}
