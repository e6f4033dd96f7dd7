/** Bearer everywhere and no cookies: no other site can make a browser call us as the person. */
export const headers = (token: string | null, more: { key?: string; type?: string; device?: string | undefined } = {}): Record<string, string> => ({
  'content-type': more.type ?? 'application/json',
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  ...(more.device === undefined ? {} : { 'x-device': more.device }),
  ...(more.key === undefined ? {} : { 'idempotency-key': more.key }),
})
