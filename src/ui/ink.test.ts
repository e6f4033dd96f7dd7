import { Ink, LEAST_INK, type Brush } from './ink'

const brush = () => {
  const drawn: string[] = []
  const note = (name: string) => (...at: unknown[]) => void drawn.push(`${name} ${at.join(',')}`)
  const fake: Brush = { lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', strokeStyle: '', fillStyle: '', beginPath: note('begin'), moveTo: note('from'), lineTo: note('to'), stroke: note('stroke'), fillRect: note('fill'), scale: note('scale') }
  return { fake, drawn }
}

test('the paper is white before anything is written, because the picture is printed', () => {
  const { fake, drawn } = brush()
  new Ink(fake, 300, 200, 2)
  expect(drawn).toEqual(['scale 2,2', 'fill 0,0,300,200'])
})

test('a stroke is as long as the finger moved, and lifting the finger ends it', () => {
  const ink = new Ink(brush().fake, 300, 200, 1)
  ink.down({ x: 0, y: 0 })
  ink.move({ x: 30, y: 40 })
  ink.up()
  ink.move({ x: 300, y: 200 })
  expect(ink.length).toBe(50)
  expect(ink.length < LEAST_INK).toBe(true)
})

test('writing anew leaves nothing of the old ink', () => {
  const { fake, drawn } = brush()
  const ink = new Ink(fake, 300, 200, 1)
  ink.down({ x: 0, y: 0 })
  ink.move({ x: 90, y: 0 })
  ink.clear()
  expect(ink.length).toBe(0)
  expect(drawn.at(-1)).toBe('fill 0,0,300,200')
})
