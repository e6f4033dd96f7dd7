/** Name of the case of asking the chair; its refusal reasons are kept under it. */
export const kind = 'verification.confirm'

/** A person looks at name and number: what was said of both when they were asked for. Services outside have consents of their own. */
export const needed = ['identity'] as const
