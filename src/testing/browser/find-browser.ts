import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Runnable } from '../describe-where'

const usual: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
}

/** Which browsers to try, in order: CHROME_PATH alone when it is set, else installed ones, at last the one out of npm (Linux x86-64). LONGGANG_BROWSER=npm leaves the installed ones out. */
export type Candidate = { from: 'environment' | 'installed'; path: string } | { from: 'npm' }

export function browserCandidates(env: NodeJS.ProcessEnv = process.env): Candidate[] {
  if (env.CHROME_PATH) return [{ from: 'environment', path: env.CHROME_PATH }]
  const inPath = (env.PATH ?? '').split(path.delimiter).flatMap((folder) => ['google-chrome', 'chromium', 'chromium-browser'].map((name) => path.join(folder, name)))
  const installed = env.LONGGANG_BROWSER === 'npm' ? [] : [...new Set([...(usual[os.platform()] ?? []), ...inPath])].filter((file) => fs.existsSync(file))
  const npm: Candidate[] = os.platform() === 'linux' && os.arch() === 'x64' ? [{ from: 'npm' }] : []
  return [...installed.map((file) => ({ from: 'installed' as const, path: file })), ...npm]
}

export function browserRunnable(): Runnable {
  if (browserCandidates().length > 0) return { ok: true }
  return { ok: false, reason: 'no Chrome or Chromium found (set CHROME_PATH), and the one out of npm is for Linux x86-64' }
}
