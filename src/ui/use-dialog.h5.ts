import { useEffect, useId, useRef } from 'react'

const reachable = 'input, select, textarea, [tabindex="0"]'

/** A dialog on a keyboard: begins inside, Tab stays inside, Escape closes, and the focus goes back to where it came from. */
export const useDialog = (open: boolean, onClose: () => void): { readonly id?: string } => {
  const id = useId()
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!open) return undefined
    const from = document.activeElement
    const dialog = () => document.getElementById(id)
    const inside = () => Array.from(dialog()?.querySelectorAll<HTMLElement>(reachable) ?? [])
    const begin = setTimeout(() => {
      const element = dialog()
      element?.setAttribute('tabindex', '-1')
      if (!element?.contains(document.activeElement)) element?.focus({ preventScroll: true })
    })
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return close.current()
      if (event.key !== 'Tab') return undefined
      const all = inside(), first = all[0], last = all[all.length - 1]
      const at = document.activeElement
      const out = !dialog()?.contains(at) || at === (event.shiftKey ? first : last) || (event.shiftKey && at === dialog())
      if (!out) return undefined
      event.preventDefault()
      return (event.shiftKey ? last : first)?.focus()
    }
    // On the way down: Taro's input stops the real event and sends one that names no key.
    document.addEventListener('keydown', press, true)
    return () => {
      clearTimeout(begin)
      document.removeEventListener('keydown', press, true)
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
    }
  }, [open, id])
  return { id }
}
