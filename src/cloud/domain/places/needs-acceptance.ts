/** What a place is and how it stands. */
export interface Standing {
  readonly kind: string
  readonly status: string
}

/** 「暂停开放」 is said of what has opened, so it is no detour to an opening. */
const inService = ({ kind, status }: Standing): boolean => kind === 'station' && (status === 'open' || status === 'suspended')

/** A 暖蜂驿站 comes into service, newly or by becoming one (item 33). What was in service opens again without more; other kinds have no acceptance. */
export const needsAcceptance = (before: Standing | null, after: Standing): boolean => inService(after) && (before === null || !inService(before))
