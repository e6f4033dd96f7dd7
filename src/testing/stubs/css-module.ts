/** Stands for a `*.module.scss`: every class is called by its own name. */
const names: Record<string, string> = new Proxy({}, { get: (_, name) => (typeof name === 'string' ? name : undefined) })
export default names
