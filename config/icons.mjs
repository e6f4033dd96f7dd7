// Tab-bar pictures out of the same drawings as everywhere else: `node config/icons.mjs`. WeChat takes only PNG there, 81 x 81.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

const folder = path.resolve(import.meta.dirname, '../src/ui/icons')
const tabs = { home: 'home', stations: 'pin', progress: 'list', me: 'me' }
const looks = { '': { colour: '#667180', stroke: 1.7 }, '-on': { colour: '#C8161D', stroke: 2 } }

for (const [tab, drawing] of Object.entries(tabs)) {
  const svg = await readFile(path.join(folder, `${drawing}.svg`), 'utf8')
  for (const [ending, { colour, stroke }] of Object.entries(looks)) {
    const coloured = svg.replace('#000', colour).replace('stroke-width="1.7"', `stroke-width="${stroke}"`)
    const png = await sharp(Buffer.from(coloured), { density: 72 * 81 / 24 }).resize(81, 81).png({ compressionLevel: 9, palette: true, colours: 12, effort: 10 }).toBuffer()
    await writeFile(path.join(folder, 'tab', `${tab}${ending}.png`), png)
    process.stdout.write(`${tab}${ending}.png ${png.length} bytes\n`)
  }
}
