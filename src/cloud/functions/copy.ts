/** What the command `npm run db:seed` says at a terminal. */
export const copy = {
  usage: '用法：npm run db:seed [-- --demo | --first-admin]',
  reference: '街道、职业、节假日、申请书等基础数据已是最新。',
  demo: { loaded: '示例数据已装入。', there: '示例数据早已在库里。', refused: 'NODE_ENV=production 时不装示例数据。' },
  firstAdmin: (code: string) => `第一位管理员的一次性口令（24 小时内有效，只能用一次）：${code}`,
  administered: '已经有管理员了，不再发一次性口令。',
} as const
