/** The address of a page on the very host that this browser shows. */
export const ownAddress = (page: string): string | null => `${window.location.origin}${window.location.pathname}#/${page}`
