/**
 * A function is frozen between two calls, and a busy machine gives a process no turn for seconds: meanwhile the other side
 * closes a connection that was kept, and the next call fails before it has gone out. So none is kept; a handshake is some
 * 30 ms beside a service that answers in 100.
 */
export const unkept = { connection: 'close' } as const
