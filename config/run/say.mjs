const started = Date.now()

/** One line of progress with the seconds since the command began. */
export function say(line) {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4)
  process.stdout.write(`[${seconds} s] ${line}\n`)
}

/** A failure whose sentence says it all: printed without a stack. */
export class Stop extends Error {
  constructor(message, code = 1) {
    super(message)
    this.code = code
  }
}
