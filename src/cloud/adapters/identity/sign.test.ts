import { authorization } from './sign'

test('signs as the example that Tencent Cloud publishes, to the last sign', () => {
  const stars = '*'.repeat(32)
  const body = String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`
  expect(authorization({ secretId: `AKID${stars}`, secretKey: stars, service: 'cvm', host: 'cvm.tencentcloudapi.com', action: 'DescribeInstances', body, at: 1_551_113_065 })).toBe(
    `TC3-HMAC-SHA256 Credential=AKID${stars}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host;x-tc-action, Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f`,
  )
})

test('another key, body, second or host is another signature', () => {
  const one = { secretId: 'id', secretKey: 'key', service: 'faceid', host: 'faceid.tencentcloudapi.com', action: 'IdCardVerification', body: '{}', at: 1_700_000_000 }
  const others = [one, { ...one, secretKey: 'yek' }, { ...one, body: '{ }' }, { ...one, at: one.at + 1 }, { ...one, host: '127.0.0.1:1' }].map(authorization)
  expect(new Set(others).size).toBe(others.length)
})
