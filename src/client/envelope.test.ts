import { CallError } from './call-error'
import { openEnvelope } from './envelope'

const thrownBy = (answer: unknown): CallError => {
  try {
    openEnvelope(answer)
  } catch (thrown) {
    if (thrown instanceof CallError) return thrown
  }
  throw new Error('no CallError')
}

it('takes only an envelope that says yes for success, whatever a gateway or a café answers with 200', () => {
  expect(openEnvelope({ ok: true, data: null })).toBeNull()
  for (const answer of [undefined, null, '<html>login</html>', '', {}, { ok: true }, { ok: 'true', data: 1 }, { ok: false }, { ok: false, error: 'x' }, []]) {
    expect(thrownBy(answer)).toMatchObject({ code: 'network.unreadable', retry: 'later' })
  }
})

it('hands on code, bad fields and request id, and drops what is no field', () => {
  const issues = [{ path: 'name', reason: 'required' }, { path: 1 }, null]
  expect(thrownBy({ ok: false, error: { code: 'request.invalid', issues, requestId: 'q1' } })).toMatchObject({ code: 'request.invalid', retry: 'fix', issues: [issues[0]], requestId: 'q1' })
})

it('tries again later on a code that this phone does not know', () => {
  expect(thrownBy({ ok: false, error: { code: 'new.thing', requestId: 'q' } })).toMatchObject({ code: 'internal.unexpected', retry: 'later' })
})
