import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { masterKeyFile, parseMasterKeys, type MasterKeys } from './master-keys'
import { createVault, VaultRefused } from './vault'
import type { CipherName } from './vault-ciphers'

const key = (fill: number) => Buffer.alloc(32, fill)
const one: MasterKeys = [{ kid: 1, key: key(1) }]
const place = 'people.document_enc:0192'
const number = '11010519491231002X'

describe.each<CipherName>(['gcm', 'sm'])('cipher %s', (cipher) => {
  const vault = createVault(one, cipher)

  test('a sealed value opens where it was sealed and shows nothing outside', () => {
    const sealed = vault.seal(place, number)
    expect(sealed.toString('latin1')).not.toContain(number)
    expect(vault.open(place, sealed)).toBe(number)
    expect(vault.open(place, vault.seal(place, '欧阳·阿迪力'))).toBe('欧阳·阿迪力')
    expect(vault.open(place, vault.seal(place, ''))).toBe('')
  })

  test('the same value sealed twice looks different', () => {
    expect(vault.seal(place, number).equals(vault.seal(place, number))).toBe(false)
  })

  test('a value with any byte altered, or cut, does not open', () => {
    const sealed = vault.seal(place, number)
    for (let i = 0; i < sealed.length; i++) {
      const altered = Buffer.from(sealed)
      altered[i] = (altered[i] ?? 0) ^ 1
      expect(() => vault.open(place, altered)).toThrow(VaultRefused)
    }
    for (const length of [0, 1, 5, sealed.length - 1]) expect(() => vault.open(place, sealed.subarray(0, length))).toThrow(VaultRefused)
  })

  test('a value moved to another row, or another column, does not open', () => {
    const sealed = vault.seal(place, number)
    expect(() => vault.open('people.document_enc:0193', sealed)).toThrow(VaultRefused)
    expect(() => vault.open('people.phone_enc:0192', sealed)).toThrow(VaultRefused)
  })
})

test('after a change of cipher and of key the old values still open', () => {
  const old = createVault(one, 'gcm').seal(place, number)
  const rotated = createVault([{ kid: 2, key: key(2) }, ...one], 'sm')
  expect(rotated.open(place, old)).toBe(number)
  expect(rotated.seal(place, number)[1]).toBe(2)
  expect(() => createVault(one).open(place, rotated.seal(place, number))).toThrow(VaultRefused)
})

test('a look-up finds the same value after a change of key, and differs by purpose and by installation', () => {
  const before = createVault(one).lookup('phone', '13800138000')
  expect(createVault([{ kid: 2, key: key(2) }, ...one]).lookup('phone', '13800138000').equals(before)).toBe(true)
  expect(createVault(one).lookup('document', '13800138000').equals(before)).toBe(false)
  expect(createVault([{ kid: 1, key: key(9) }]).lookup('phone', '13800138000').equals(before)).toBe(false)
})

test('only 32 bytes in base64 are taken for a key, and no number of a key twice', () => {
  const text = key(1).toString('base64')
  expect(parseMasterKeys(text)).toEqual(one)
  expect(parseMasterKeys(`2:${key(2).toString('base64')}, 1:${text}`)?.map((each) => each.kid)).toEqual([2, 1])
  for (const bad of ['', 'secret', `0:${text}`, `256:${text}`, `${text},${text}`, key(1).subarray(1).toString('base64')]) expect(parseMasterKeys(bad)).toBeNull()
})

test('the key file of the embedded database is made once, for its owner only, and a damaged one stops the start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'longgang-key-'))
  try {
    const made = masterKeyFile(folder)
    expect(masterKeyFile(folder)).toEqual(made)
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600)
    writeFileSync(join(folder, 'master.key'), 'oops')
    expect(() => masterKeyFile(folder)).toThrow(/damaged/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
