import { ConfigRefused, readConfig } from './config'

const key = Buffer.alloc(32, 1).toString('base64')
const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems
    throw error
  }
}

test('nothing has to be set to try the product on one machine', () => {
  expect(readConfig({ DATABASE_URL: '', MASTER_KEY: '', CIPHER: '' })).toMatchObject({ HOST: '127.0.0.1', PORT: 8787, TRUST_PROXY: 0, TRUST_WX_OPENID: false, CIPHER: 'gcm', CORS_ORIGINS: [] })
})

test('a database of one\'s own needs a key of one\'s own', () => {
  expect(problemsOf({ DATABASE_URL: 'postgresql://u:p@db/x' })).toEqual([expect.stringMatching(/^MASTER_KEY is needed with DATABASE_URL/)])
  expect(problemsOf({ DATABASE_URL: 'postgresql://u:p@db/x', MASTER_KEY: key })).toEqual([])
})

test('every problem is told at once in a sentence, and none of them quotes what was set', () => {
  const problems = problemsOf({ PORT: 'secret1', DATABASE_URL: 'mysql://secret2', MASTER_KEY: 'secret3', CIPHER: 'secret4', TRUST_PROXY: 'secret5', LOG_LEVEL: 'secret6', PUBLIC_URL: 'secret7', CORS_ORIGINS: 'secret8', WECHAT_TEMPLATES: '{"asked":{"id":"secret9"}}' })
  expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual(['CIPHER', 'CORS_ORIGINS', 'DATABASE_URL', 'LOG_LEVEL', 'MASTER_KEY', 'PORT', 'PUBLIC_URL', 'TRUST_PROXY', 'WECHAT_TEMPLATES'])
  expect(problems.join(' ')).not.toContain('secret')
})

test('templates of messages are read by topic; one that stands for two topics, an unknown topic and an unknown word are refused', () => {
  const template = { id: 'zun-LzcQyW-edafCVvzPkK4de2Rllr1fFpw2A_x0oXE', data: { thing1: 'service', phrase2: 'outcome' } }
  const read = (templates: object) => problemsOf({ WECHAT_TEMPLATES: JSON.stringify(templates) })
  expect(readConfig({}).WECHAT_TEMPLATES).toEqual({})
  expect(readConfig({ WECHAT_TEMPLATES: JSON.stringify({ asked: template }) }).WECHAT_TEMPLATES).toEqual({ asked: template })
  // A report of a place has no number.
  const numbered = { ...template, data: { character_string1: 'number' } }
  for (const wrong of [{ asked: template, decided: template }, { received: template }, { reported: numbered }, { asked: { ...template, data: { thing1: 'name' } } }]) {
    expect(read(wrong)).toEqual([expect.stringMatching(/^WECHAT_TEMPLATES must be JSON/)])
  }
})
