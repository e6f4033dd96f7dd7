import { useEffect, useState } from 'react'
import { useShown } from '@/client/use-shown'
import { usePlaces } from '../store'

const minuteMs = 60_000

/**
 * The time, told anew each minute and on return: 「开放中，至 22:00」 must not stand there at 22:01. A phone whose clock is
 * wrong goes by the cloud's, as it was when the file came.
 */
export const useMinute = (): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  useShown(() => setNow(Date.now()))
  const ahead = usePlaces(({ file }) => file?.ahead ?? 0)
  return now - ahead
}
