import { useSyncExternalStore } from 'react'
import { onSignedIn, owner } from './session-token'

/** Whose page this is; null = a guest's. Renders again when somebody signs in or out. */
export const useOwner = (): string | null => useSyncExternalStore(onSignedIn, owner, owner)
