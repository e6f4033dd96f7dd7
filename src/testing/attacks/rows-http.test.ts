import { useArena } from './arena'
import { secretOfTheHost, useHttp } from './over-http'
import { scriptPayloads } from './payloads'
import { useTally } from './tally'

const arena = useArena()
const http = useHttp(arena)
const tally = useTally(['03', '12', '15', '17', '19'])
const json = { 'content-type': 'application/json' }

describe('row 03: being somebody by a header, a cookie or the address', () => {
  test.each(arena.endpoints.filter(([, spec]) => spec.access !== 'public'))('%s knows nobody by them', async (path) => {
    const { actor, input } = await arena.target(path).ready()
    const { bearer, personId } = actor!
    const forged: Record<string, string>[] = [
      { 'x-wx-openid': 'o-1', 'x-wx-appid': 'wx0000000000000001', 'x-wx-unionid': 'u-1' },
      { cookie: `token=${bearer}; session=${bearer}` },
      { 'x-authorization': `Bearer ${bearer}`, 'x-person-id': personId, 'x-role': 'admin' },
      { authorization: `Basic ${Buffer.from(`${personId}:${bearer}`).toString('base64')}` },
      { authorization: bearer },
    ]
    for (const headers of forged) {
      const heard = await http.say(`/api/${path}`, { headers: { ...json, 'idempotency-key': arena.newKey(), ...headers }, body: JSON.stringify(input) })
      expect({ status: heard.status, code: heard.code }).toEqual({ status: 401, code: 'session.required' })
      tally.count('03', path)
    }
    expect((await http.say(`/api/${path}?token=${bearer}&authorization=Bearer%20${bearer}`, { headers: json, body: JSON.stringify(input) })).code).toBe('session.required')
  })
})

describe('row 12: bodies', () => {
  const deep = '['.repeat(1_000_000)
  const long = 'x'.repeat(64_000)
  const bodies: [string, number, string | Iterable<string>, Record<string, string>][] = [
    ['nested a million deep', 413, deep, json],
    ['nested as deep as fits', 400, `${'['.repeat(49_000)}${']'.repeat(49_000)}`, json],
    ['a list of 100,000', 413, `[${'1,'.repeat(100_000)}1]`, json],
    ['that never say how long they are', 413, Array.from({ length: 160 }, () => long), json],
    ['that are no JSON', 400, '{"a":', json],
    ['of a form', 400, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['in bytes that are no text', 400, '\ud800', { ...json, 'content-encoding': 'gzip' }],
  ]
  test.each(arena.endpoints)('%s refuses what is too large or no JSON', async (path) => {
    for (const [what, status, body, headers] of bodies) {
      const heard = await http.say(`/api/${path}`, { headers, body })
      expect({ what, status: heard.status, code: heard.code }).toEqual({ what, status, code: status === 413 ? 'request.too_large' : expect.stringMatching(/^request\.(malformed|invalid)$/) })
      tally.count('12', path)
    }
  })
})

describe('row 15: paths that lead out', () => {
  const ways = ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/js/../../secret.txt', '/js/..%2f..%2fsecret.txt', '/..%5csecret.txt', '//../secret.txt', '/js/%2e%2e/%2e%2e/secret.txt', '/%252e%252e/secret.txt', '/secret.txt%00.js', '/../../../../../../etc/passwd', '/..%2f..%2f..%2f..%2fetc%2fpasswd']

  test('none of them brings a file that is no page', async () => {
    for (const way of ways) {
      for (const prefix of ['', '/api/files', '/js']) {
        const heard = await http.say(`${prefix}${way}`, { method: 'GET' })
        expect(heard.body).not.toContain(secretOfTheHost)
        expect(heard.body).not.toContain('root:')
        expect([301, 302, 400, 404]).toContain(heard.status)
        tally.count('15', 'files.link')
      }
    }
  })

  const named = arena.endpoints.filter(([, spec]) => Object.keys((spec.input as unknown as { entries?: object }).entries ?? {}).some((name) => name.endsWith('Id')))
  test.each(named)('%s takes no path for an id', async (path) => {
    const { actor, input } = await arena.target(path).ready()
    for (const name of Object.keys(input).filter((key) => key.endsWith('Id'))) {
      for (const way of ['../../secret.txt', '/etc/passwd', '..\\..\\secret.txt', 'cloud://env-1.6465-env-1/uploads/../../secret.png', `file:///etc/passwd`, 'http://169.254.169.254/latest/meta-data']) {
        const heard = await http.say(`/api/${path}`, { headers: { ...json, authorization: `Bearer ${actor?.bearer ?? ''}`, 'idempotency-key': arena.newKey() }, body: JSON.stringify({ ...input, [name]: way }) })
        // An id that another service made is any text: unknown, it is not found.
        expect(['request.invalid', 'file.refused', 'object.not_found']).toContain(heard.code)
        tally.count('15', path)
      }
    }
  })
})

describe('row 17: answers that hold what somebody typed', () => {
  test.each(arena.endpoints.filter(([, spec]) => (spec.texts ?? []).length > 0))('%s answers data that no browser runs', async (path, spec) => {
    const target = arena.target(path)
    for (const name of spec.texts!) {
      const { actor, input } = await target.ready()
      const heard = await http.say(`/api/${path}`, {
        headers: { ...json, accept: 'text/html', authorization: `Bearer ${actor?.bearer ?? ''}`, 'idempotency-key': arena.newKey() },
        body: JSON.stringify({ ...input, [name]: scriptPayloads[0] }),
      })
      if (heard.code === 'ok') target.spent()
      expect(heard.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox') })
      tally.count('17', path)
    }
  })
})

describe('row 19: somebody\'s number in an address', () => {
  test.each(arena.endpoints)('%s leaves no trace of it in the log', async (path) => {
    const number = '440307199311174829'
    for (const address of [`/api/${path}?documentNumber=${number}`, `/api/${path}${number}`, `/api/${number}`, `/${number}`, `/api/files/${number}`]) {
      for (const method of ['GET', 'POST']) {
        const heard = await http.say(address, { method, headers: json, body: '' })
        if (heard.code !== 'ok') expect(heard.body).not.toContain(number)
      }
    }
    expect(arena.logLines().filter((line) => line.includes(number))).toEqual([])
    tally.count('19', path)
  })
})

tally.mustHaveAttacked()
