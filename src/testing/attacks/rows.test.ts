import { readdirSync, readFileSync } from 'node:fs'

/** The attacks that stand in the matrix of this product so far; the others come with the services that they aim at. */
const matrix = ['01', '02', '03', '04', '05', '06', '07', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27']

test('every row of the matrix is attacked by a file that fails when it finds nothing to attack', () => {
  const sources = readdirSync(__dirname).filter((name) => name.startsWith('rows-')).map((name) => readFileSync(`${__dirname}/${name}`, 'utf8'))
  const guarded = sources.filter((source) => source.includes('tally.mustHaveAttacked()'))
  expect(guarded).toHaveLength(sources.length)
  const attacked = new Set(guarded.flatMap((source) => [.../useTally\(\[([^\]]*)\]\)/.exec(source)![1]!.matchAll(/'(\d\d)'/g)].map((match) => match[1]!)))
  expect([...attacked].sort()).toEqual(matrix)
})
