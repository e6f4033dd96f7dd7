import type { Issue } from '@/contract/errors'
import type { OutputOf, Path } from '@/features/contracts'
import type { AnyCode } from './call-error'

/** `needs-you`: the person has to change something; `rejected`: it will not work as it is. Both stay until the person acts. */
export type EntryState = 'pending' | 'sending' | 'sent' | 'rejected' | 'needs-you'

export interface EntryFile {
  readonly fileId: string
  readonly use: 'signature' | 'place_report'
  readonly mediaType: string
  /** true once the cloud said that it has it */
  readonly stored: boolean
}

/** One thing that a person handed in. Instants are epoch milliseconds of the phone. */
export interface Entry {
  readonly id: string
  /** Idempotency key: the same on every attempt; editing makes a new one. */
  readonly key: string
  readonly keyedAt: number
  /** Id of the record, made with the draft; unique in the cloud. */
  readonly recordId: string
  readonly owner: string
  readonly path: Path
  /** null once sent: only the receipt is kept */
  readonly input: unknown
  readonly files: readonly EntryFile[]
  readonly title: string
  /** Page that shows it, from the root, with parameters */
  readonly route: string
  readonly state: EntryState
  readonly attempts: number
  /** Not before; 0 = at once */
  readonly nextAt: number
  readonly createdAt: number
  readonly error: { readonly code: AnyCode; readonly issues: readonly Issue[]; readonly requestId: string | null } | null
  readonly receipt: unknown
  readonly sentAt: number | null
}

export const isUnsent = (entry: Entry): boolean => entry.state !== 'sent'

/** The cloud's answer to an entry of this path; null while there is none. */
export const receiptOf = <P extends Path>(entry: Entry | undefined, path: P): OutputOf<P> | null =>
  entry && entry.path === path && entry.state === 'sent' ? (entry.receipt as OutputOf<P>) : null
