import type { Role } from './roles'

/** What a service says of itself: plain data, evaluated at build time, so it imports nothing that runs on the phone. */
export interface Manifest {
  readonly id: string
  /** As a person would say it: 「网上入会」. */
  readonly title: string
  readonly icon: string
  readonly tint: 'red' | 'amber' | 'blue' | 'ok'
  /** Page paths inside the feature folder, the first is the entry: `pages/join/index`. Public for ever (share cards, QR codes). */
  readonly pages: readonly string[]
  /** Its entry is a tab page of the main package instead of the first of `pages`. */
  readonly tab?: string
  /** In the home grid for everybody, only for those who hold one of these roles, or nowhere. */
  readonly grid: 'everybody' | readonly Role[] | 'nowhere'
}
