import os from 'node:os'
import type { Runnable } from '../describe-where'

/** WeChat's compilers come as programs for Linux on x86-64; those for other systems are untried. */
export function weappRunnable(): Runnable {
  if (os.platform() === 'linux' && os.arch() === 'x64') return { ok: true }
  return { ok: false, reason: `WeChat's compilers are tried on Linux x86-64 only, this is ${os.platform()} ${os.arch()}` }
}
