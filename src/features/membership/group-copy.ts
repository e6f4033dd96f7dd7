/** What the form says of an event of joining together. */
export const groupCopy = {
  title: (place: string) => `集中入会 · ${place}`,
  union: (union: string) => `加入${union}，由它审核。`,
  leave: '不参加这一场',
  finding: '正在看是哪一场集中入会…',
  later: '现在没有网络，先接着填。连上网后自动对上这一场。',
  unknown: '没有这一场集中入会',
  unknownWhat: '请再看一遍口令或再扫一次。不参加也可以照常入会。',
  over: '这一场已经结束，照常入会就行，还是加入这个工会。',
  have: '现场入会？有 6 位口令',
  code: '口令',
  codeHint: '现场海报上的 6 位数字',
  codeWrong: '口令是 6 位数字。',
  use: '用这个口令',
} as const
