/** Of every answer. `frame-ancestors` stands in the policy of the page. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
}

/** Of data and files: nothing in them may run or load anything, even if a browser is made to show them. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/**
 * Of the page. Styles may stand in it, for Taro sets them on elements; scripts only by file, or by the hash of those
 * that the build wrote into the page; pictures only from here and from the base map that was set up.
 */
export const pagePolicy = (scriptHashes: readonly string[], mapTiles = ''): string =>
  [
    "default-src 'self'",
    `script-src 'self'${scriptHashes.map((hash) => ` 'sha256-${hash}'`).join('')}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${mapTiles === '' ? '' : ` ${new URL(mapTiles).origin}`}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
