import { useState } from 'react'
import { useAction } from '@/client/use-action'
import { fetchFile, openFile } from './open-file'

/** Asks for a link, which works once and for a minute, and opens or fetches what lies behind it. */
export const useFile = () => {
  const { busy, error, run } = useAction('files.link')
  const [lost, setLost] = useState(false)
  const open = async (fileId: string, mediaType: string): Promise<void> => {
    setLost(false)
    const link = await run({ fileId })
    if (link !== null) setLost(!(await openFile(link.path, mediaType)))
  }
  const fetch = async (fileId: string): Promise<string | null> => {
    setLost(false)
    const link = await run({ fileId })
    const found = link === null ? null : await fetchFile(link.path)
    setLost(link !== null && found === null)
    return found
  }
  return { busy, error: lost ? { code: 'network.offline' } : error, open, fetch }
}
