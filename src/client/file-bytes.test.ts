import fc from 'fast-check'
import { bytesOf, parseDataUrl } from './file-bytes'

it('gives back every byte of a signature', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    const base64 = Buffer.from(bytes).toString('base64')
    expect([...bytesOf(base64)]).toEqual([...bytes])
    expect([...bytesOf(base64.replace(/=/g, ''))]).toEqual([...bytes])
  }))
})

it('takes only what a canvas gives', () => {
  expect(parseDataUrl('data:image/png;base64,iVBORw==')).toEqual({ mediaType: 'image/png', base64: 'iVBORw==' })
  for (const url of ['data:,', 'data:image/png;base64,', 'data:text/html,<b>', 'https://example.com/x.png', '']) expect(() => parseDataUrl(url)).toThrow('client.file_lost')
})
