import { spoken, type Spoken } from './spoken'

interface Key { readonly key?: string; preventDefault?: () => void }

interface Press extends Spoken {
  readonly onTap?: () => void
  readonly hoverClass?: string
}

/** Attributes of everything that can be tapped: a name, a role, and on H5 the keyboard too. */
export const pressable = ({ onTap, hoverClass, role = 'button', disabled = false, ...rest }: Press): Record<string, unknown> => {
  const tap = disabled ? undefined : onTap
  return {
    ...spoken({ role, ...(disabled ? { disabled } : {}), ...rest }),
    ...(hoverClass !== undefined && !disabled ? { hoverClass } : {}),
    onClick: () => tap?.(),
    ...(process.env.TARO_ENV === 'h5'
      ? {
          tabindex: disabled ? -1 : 0,
          onKeyDown: (event: Key) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault?.()
            tap?.()
          },
        }
      : {}),
  }
}
