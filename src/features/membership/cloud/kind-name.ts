/** Name of the case of joining or transferring; its refusal reasons are kept under it. */
export const kind = 'membership.join'
