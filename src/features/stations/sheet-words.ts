/** What stands on the paper that is put up at a door. */
export const copy = {
  hint: '扫一扫：看开放时间、设施，报告门锁或设备坏了',
} as const
