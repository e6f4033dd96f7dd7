import type { Vault } from '@/cloud/kernel/vault'

const place = (placeId: string): string => `places.phone_enc:${placeId}`

export const sealPhone = (vault: Vault, placeId: string, phone: string | null): Buffer | null => (phone === null ? null : vault.seal(place(placeId), phone))

export const openPhone = (vault: Vault, placeId: string, sealed: Uint8Array | null): string | null => (sealed === null ? null : vault.open(place(placeId), sealed))
