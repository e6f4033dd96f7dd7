/** Sent wherever text goes. */
export const sqlPayloads = [
  "' or '1'='1",
  "'; drop table people; --",
  "') union select phone_enc::text from people --",
  "\\'; select pg_sleep(60); --",
  '$$; delete from cases; $$',
  '%_\\',
  "x' || (select version()) || '",
] as const

/** What a database says when text reaches its grammar. */
export const databaseWords = /syntax error|pg_|postgres|SELECT |select .* from|relation "|column "|at or near|SQLSTATE|\bkysely\b/i

export const scriptPayloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("http://evil.example","x")',
  '+1+cmd|calc',
  '@SUM(1+1)',
] as const

/** A line of its own in a log of lines, or a command to the terminal that shows it. */
export const linePayloads = [
  'x\r\n{"level":30,"msg":"forged"}',
  'x\n2026-01-01 forged line',
  'x\u2028forged',
  'x\u001b[2Jforged',
  'x\u202eforged',
] as const
