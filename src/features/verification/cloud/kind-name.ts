/** Name of the case of asking the chair; its refusal reasons are kept under it. */
export const kind = 'verification.confirm'
