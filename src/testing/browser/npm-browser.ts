import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../../..')

/** Where the browser lies and what its process needs in the environment. */
export interface NpmBrowser { executable: string; env: Record<string, string> }

// @sparticuz/chromium is an ES module that unpacks into the temp folder and decides about its libraries while it loads.
const unpack = "const { default: chromium } = await import('@sparticuz/chromium'); process.stdout.write(await chromium.executablePath())"

function cacheFolder(): string {
  const own = path.join(root, 'node_modules/.cache')
  try {
    fs.mkdirSync(own, { recursive: true })
    fs.accessSync(own, fs.constants.W_OK)
    return own
  } catch {
    return fs.mkdtempSync(path.join(os.tmpdir(), 'longgang-browser-'))
  }
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir><alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias></fontconfig>`
}

/** The fonts that come with it know no Chinese: without ours every sentence would be blank. */
function addChinese(folder: string): void {
  fs.mkdirSync(folder, { recursive: true })
  const fonts = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
  for (const weight of ['400Regular', '700Bold']) {
    const [file] = fs.readdirSync(path.join(fonts, weight)).filter((name) => name.endsWith('.ttf'))
    if (file) fs.copyFileSync(path.join(fonts, weight, file), path.join(folder, file))
  }
}

/** Unpacks the browser out of npm once (about 5 s) into a cache beside the packages; later calls only name it. */
export function npmBrowser(): NpmBrowser {
  const cache = cacheFolder(), home = path.join(cache, 'longgang-browser')
  if (!fs.existsSync(home)) {
    const fresh = fs.mkdtempSync(path.join(cache, 'unpacking-'))
    execFileSync(process.execPath, ['--input-type=module', '-e', unpack], { cwd: root, env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }, timeout: 120_000 })
    addChinese(path.join(fresh, 'fonts'))
    // Two workers may unpack at once: the first to rename wins.
    try { fs.renameSync(fresh, home) } catch { fs.rmSync(fresh, { recursive: true, force: true }) }
  }
  const fonts = path.join(home, 'fonts')
  fs.writeFileSync(path.join(fonts, 'fonts.conf'), fontsConf(fonts))
  return { executable: path.join(home, 'chromium'), env: { LD_LIBRARY_PATH: path.join(home, 'al2023/lib'), FONTCONFIG_PATH: fonts, HOME: home } }
}
