/** Bearer everywhere and no cookies: no other site can make a browser call us as the person. */
export const headers = (token: string | null, more: { key?: string; type?: string } = {}): Record<string, string> => ({
  'content-type': more.type ?? 'application/json',
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  ...(more.key === undefined ? {} : { 'idempotency-key': more.key }),
})
