/** A text folded for search: full-width becomes half-width; case, spaces and marks that people leave out are dropped. */
export const searchKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\s()[\]{}<>《》【】「」“”"'’‘·•.,，。、_/\\+-]/gu, '')
