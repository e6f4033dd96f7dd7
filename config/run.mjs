// The one door of every npm script: plain Node, so that it works before anything is installed.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Node ${process.versions.node} is too old: this needs Node 20.19 or newer (https://nodejs.org).\n`)
  process.exit(1)
}

const { runVerb } = await import('./run/verbs.mjs')
await runVerb(process.argv[2] ?? 'start', process.argv.slice(3))
