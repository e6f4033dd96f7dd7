import { chromium, type Browser } from 'playwright-core'
import { browserCandidates, type Candidate } from './find-browser'
import { npmBrowser } from './npm-browser'

// Nothing of the browser's own goes to the network, and it runs as root and without a display.
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--font-render-hinting=none']

function launch(candidate: Candidate): Promise<Browser> {
  if (candidate.from !== 'npm') return chromium.launch({ executablePath: candidate.path, args: flags, headless: true })
  const { executable, env } = npmBrowser()
  return chromium.launch({ executablePath: executable, args: ['--headless=shell', '--no-zygote', ...flags], env: { ...process.env, ...env } as Record<string, string>, headless: true })
}

/** Starts the first browser that starts. */
export async function openBrowser(candidates: readonly Candidate[] = browserCandidates()): Promise<Browser> {
  const refused: string[] = []
  for (const candidate of candidates) {
    try {
      return await launch(candidate)
    } catch (error) {
      refused.push(`${candidate.from === 'npm' ? 'the browser out of npm' : candidate.path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    }
  }
  throw new Error(`no browser starts:\n${refused.join('\n') || 'none was found'}`)
}
