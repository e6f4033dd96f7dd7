const fs = require('node:fs')
const path = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * The longest test files, journeys and attacks by turns, because a browser wants a processor and a half and an attack half of
 * one. jest knows by itself how long a file took last time; in a fresh checkout it goes by the size of the files, and a file
 * of two minutes that is begun last runs alone.
 */
const longest = [
  'testing/attacks/rows-23', 'journeys/visits', 'testing/attacks/rows-06-07', 'journeys/rider', 'testing/attacks/rows-16-17', 'journeys/merging', 'testing/attacks/rows-12',
  'journeys/verifying', 'testing/attacks/rows-19-20', 'journeys/for-everybody', 'testing/attacks/rows-24', 'journeys/a-members-life', 'testing/attacks/rows-http', 'journeys/worker',
  'testing/attacks/rows-03-05', 'journeys/refusal', 'testing/attacks/rows-11-26', 'journeys/group-join', 'testing/attacks/rows-18', 'journeys/roster', 'cloud/db/embedded/embedded',
].map((file) => path.resolve(__dirname, '../src', `${file}.test.ts`))

for (const file of longest) if (!fs.existsSync(file)) throw new Error(`${file} is named among the longest test files (config/long-first.cjs) and is not there`)

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path: file }) => (longest.includes(file) ? longest.indexOf(file) : longest.length)
    return super.sort(tests).sort((one, other) => rank(one) - rank(other))
  }
}
