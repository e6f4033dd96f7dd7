/** How a membership stands while it runs: `kept` and `retired` go without vote and dues, and count among no new members (MEM-6). */
export const runningStatuses = ['active', 'kept', 'retired'] as const
export type RunningStatus = (typeof runningStatuses)[number]

/** What a member does at once and the union records afterwards (MEM-6, MEM-7). */
export const changes = ['moved', 'kept', 'retired', 'resumed', 'left'] as const
export type Change = (typeof changes)[number]
