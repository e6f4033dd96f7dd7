import { makeBoxKey, seal, unseal } from './seal'

it('opens only at the place for which it was sealed, and with a key that cannot be read out', async () => {
  const key = await makeBoxKey()
  expect(key.extractable).toBe(false)
  const value = { documentNumber: '11010519491231002X', name: '王小明' }
  const sealed = await seal(key, 'entry:p1:e1', value)
  expect(Buffer.from(sealed.bytes).toString('latin1')).not.toContain('11010519491231002X')
  expect(await unseal(key, 'entry:p1:e1', sealed)).toEqual(value)
  await expect(unseal(key, 'entry:p2:e1', sealed)).rejects.toThrow()
  await expect(unseal(await makeBoxKey(), 'entry:p1:e1', sealed)).rejects.toThrow()
})
