import { useRef, type ComponentProps } from 'react'
import { TextField } from '@/ui/text-field'

type Props = Omit<ComponentProps<typeof TextField>, 'initial'> & { value: string }

/** The text field reads its value once; this begins a new one when the value came from elsewhere: a draft, WeChat, an earlier application. */
export function TypedField({ value, onChange, ...rest }: Props) {
  const typed = useRef(value)
  const round = useRef(0)
  if (typed.current !== value) {
    typed.current = value
    round.current += 1
  }
  const take = (next: string) => {
    typed.current = next
    onChange(next)
  }
  return <TextField key={round.current} {...rest} initial={value} onChange={take} />
}
