import { render, screen } from '@testing-library/react'
import { encode } from 'uqr'
import { QrImage, qrPath } from './qr-image'

/** The path as a drawing: which squares are dark. */
const squares = (path: string): Set<string> => {
  const dark = new Set<string>()
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) for (let at = 0; at < Number(width); at += 1) dark.add(`${Number(x) + at},${y}`)
  return dark
}

test('every dark square of the code is drawn, and no other', () => {
  const { data } = encode('LGC1.abc.123', { ecc: 'M', border: 2 })
  const expected = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`${x},${y}`] : [])))
  expect(squares(qrPath(data))).toEqual(new Set(expected))
})

test('it is one element, whatever it says', () => {
  const { container } = render(<QrImage text={'x'.repeat(120)} />)
  expect(screen.getByRole('img', { name: '二维码' })).toBeTruthy()
  expect(container.querySelectorAll('*')).toHaveLength(1)
})
