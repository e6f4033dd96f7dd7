import type { Page } from 'playwright-core'
import { contrastOffences } from './contrast'
import { readPage } from './reading'
import { roomOffences } from './room'
import { tapOffences } from './taps'

/** WCAG 2, 1.4.3. */
const leastContrast = 4.5
/** px of a side of what can be tapped. */
export const leastTouch = { plain: 44, care: 60 } as const

/** Everything on the page in front that somebody with a thumb, weak eyes, a screen reader or a keyboard would stumble over; in the dark too. */
export const measurePage = async (page: Page, leastTap: number): Promise<readonly string[]> => {
  // A page slides in over the one before it.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  await page.evaluate(readPage)
  const found = [...(await page.evaluate(tapOffences, leastTap)), ...(await page.evaluate(roomOffences))]
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await page.evaluate(contrastOffences, leastContrast)).map((one) => `${one} (${colorScheme})`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}
