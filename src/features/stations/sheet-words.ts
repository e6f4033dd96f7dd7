/** What stands on paper and in sheets of places. */
export const copy = {
  hint: '扫一扫：看开放时间、设施，报告门锁或设备坏了',
  imported: (day: string) => `${day} 表格导入`,
  places: '服务阵地',
  yes: '是',
  no: '否',
} as const
