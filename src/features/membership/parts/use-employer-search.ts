import { useEffect, useState } from 'react'
import { call } from '@/client/call'
import { asCallError } from '@/client/call-error'
import type { EmployerFound } from './shapes'

export type EmployerSearch =
  | { readonly state: 'idle' | 'searching' | 'none' | 'offline' | 'failed' }
  | { readonly state: 'found'; readonly rows: readonly EmployerFound[]; readonly more: boolean }

const idle: EmployerSearch = { state: 'idle' }
const pauseMs = 300

/** Asks 300 ms after the last letter; an answer that comes after a newer question is dropped. */
export const useEmployerSearch = (query: string): EmployerSearch => {
  const q = query.trim()
  const [search, setSearch] = useState<EmployerSearch>(idle)

  useEffect(() => {
    if (q === '') return setSearch(idle)
    let over = false
    const show = (next: EmployerSearch) => {
      if (!over) setSearch(next)
    }
    const ask = async () => {
      show({ state: 'searching' })
      try {
        const { rows, next } = await call('membership.searchEmployers', { q })
        show(rows.length === 0 ? { state: 'none' } : { state: 'found', rows, more: next !== undefined })
      } catch (thrown) {
        show({ state: asCallError(thrown).code.startsWith('network.') ? 'offline' : 'failed' })
      }
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [q])

  return search
}
