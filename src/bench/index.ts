import { say } from './measure'

const benches: Record<string, () => Promise<void>> = {
  call: async () => (await import('./call')).benchCall(),
  cold: async () => (await import('./cold')).benchCold(),
  places: async () => (await import('./places')).benchPlaces(),
  import: async () => (await import('./import')).benchImport(),
  lists: async () => (await import('./lists')).benchLists(),
  search: async () => (await import('./search')).benchSearch(),
}

const main = async (): Promise<void> => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !(name in benches))
  if (unknown.length > 0) throw new Error(`No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
    say(`— ${name}`)
    await benches[name]?.()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
