import { useAnswer } from '@/client/use-answer'
import { useOwner } from '@/client/use-owner'

/** Not kept on the phone: it tells more of a person than any other answer. */
export const useMyData = () => {
  const guest = useOwner() === null
  return { guest, ...useAnswer('myData.see', {}, { skip: guest, keep: false }) }
}
