import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTrueType, type TrueType } from './true-type'

let read: TrueType | undefined

/** Beside the bundled program (config/cloud-bundle.mjs), or in its package while developing. */
const places = (): string[] => [join(__dirname, 'noto-sans-sc.ttf'), join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')]

/** Noto Sans SC (SIL Open Font License), read once; null where it is not installed: then nothing can be printed here. */
export const notoSansSc = (): TrueType | null => {
  const file = read === undefined ? places().find((place) => existsSync(place)) : undefined
  if (file !== undefined) read = readTrueType(readFileSync(file))
  return read ?? null
}
