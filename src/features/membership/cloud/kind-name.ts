/** Name of the case of joining or transferring; its refusal reasons are kept under it. */
export const kind = 'membership.join'

/** A running membership that goes to another union (MEM-2). */
export const moveKind = 'membership.move'

/** What a member did at once, for the union's record. */
export const changeKind = 'membership.change'
