import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What ps says about a process; undefined when there is none. For systems without /proc (macOS). */
function ps(column: 'lstart' | 'command', pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

function procFile(pid: number | 'sys', name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * A mark that no other process ever has: numbers of processes are reused, so a lock names the number and this.
 * undefined when no such process lives (a zombie counts as dead).
 */
export function processMark(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps('lstart', pid)
  const stat = procFile(pid, 'stat')
  if (!stat) return undefined
  // The second field is the command in brackets and may hold spaces: count from the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  const boot = procFile('sys', 'kernel/random/boot_id')?.trim() ?? ''
  return `${boot}:${fields[19]}`
}

export const isAlive = (pid: number): boolean => processMark(pid) !== undefined

/** The command line of a living process, its arguments joined by spaces. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps('command', pid) ?? ''
  return (procFile(pid, 'cmdline') ?? '').replaceAll('\0', ' ')
}
