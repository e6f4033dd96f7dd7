import { useState } from 'react'
import { Image } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { fileAddress } from '@/client/file-address'
import { Button } from '@/ui/button'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { copy } from '../keep-copy'
import s from './place.module.scss'

/** A photo that is not public, by a link that works once. */
export function ReportPhoto({ fileId, label = copy.reports.photo }: { fileId: string; label?: string }) {
  const [address, setAddress] = useState<string | null>(null)
  const { busy, error, run } = useAction('files.link')
  const load = async () => {
    const link = await run({ fileId })
    if (link !== null) setAddress(fileAddress(link.path))
  }
  if (address !== null) return <Image className={s.photo} src={address} mode='widthFix' {...spoken({ role: 'img', label })} />
  return (
    <>
      <Button kind='plain' label={label} busy={busy} onTap={() => void load()} />
      {error === null ? null : <Failed error={error} onRetry={() => void load()} />}
    </>
  )
}
