import lock from '../package-lock.json'

type Entry = { version?: string; optionalDependencies?: Record<string, string> }
const packages: Record<string, Entry | undefined> = lock.packages

/** As Node looks a package up: beside, then in every folder above. */
function find(from: string, name: string): Entry | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const entry = packages[`${base ? `${base}/` : ''}node_modules/${name}`]
    if (entry || !base) return entry
  }
}

// npm leaves the packages of other systems out of the lock file when the registry in use doesn't have them, and then
// `npm ci` refuses the whole file, everywhere. Put such an entry back by hand: version, os, cpu, "optional": true.
test('the lock file names every optional package of every system, so that a fresh clone installs', () => {
  const missing = Object.entries(packages).flatMap(([from, entry]) =>
    Object.entries(entry?.optionalDependencies ?? {})
      .filter(([name, wanted]) => {
        const found = find(from, name)
        return !found || (/^\d/.test(wanted) && found.version !== wanted)
      })
      .map(([name, wanted]) => `${from} needs ${name}@${wanted}`),
  )
  expect(missing).toEqual([])
})
