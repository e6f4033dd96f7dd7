/**
 * Everything that went wrong without anyone asking: WeChat's own `WXMLRT_` lines (an element that it will not render),
 * errors written to the console, errors thrown in listeners and rejected promises that nobody caught.
 */
export class Complaints {
  readonly all: string[] = []
  private readonly undo: (() => void)[] = []

  add(kind: string, what: unknown): void {
    const text = `${kind}: ${what instanceof Error ? (what.stack ?? what.message) : typeof what === 'string' ? what : JSON.stringify(what)}`
    if (!this.all.includes(text)) this.all.push(text)
  }

  listen(): void {
    for (const level of ['log', 'warn', 'error'] as const) {
      const original = console[level]
      console[level] = (...given: unknown[]) => {
        const [first] = given
        if (typeof first === 'string' && first.startsWith('WXMLRT')) this.add('template', first)
        else if (level === 'error') this.add('console', given.map((one) => (one instanceof Error ? (one.stack ?? one.message) : String(one))).join(' '))
        else original.apply(console, given)
      }
      this.undo.push(() => { console[level] = original })
    }
    const rejected = (reason: unknown) => this.add('unhandled rejection', reason)
    process.on('unhandledRejection', rejected)
    this.undo.push(() => process.off('unhandledRejection', rejected))
  }

  stop(): void { for (const undo of this.undo.splice(0)) undo() }
}
