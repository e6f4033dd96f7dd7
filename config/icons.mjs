// Tab-bar pictures out of the same drawings as everywhere else, and the pins of the map: `node config/icons.mjs`. WeChat takes only PNG there, 81 x 81.
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

// Pins of WeChat's map, which takes only pictures of the package. 100 x 100 for the 44 px that a finger needs.
const pins = path.resolve(import.meta.dirname, '../src/features/stations/pins')
const drawn = { open: ['#F2A10C', 26], shut: ['#8A94A3', 22], cluster: ['#F2A10C', 44] }
for (const [pin, [colour, radius]] of Object.entries(drawn)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><circle cx="50" cy="50" r="${radius}" fill="${colour}" stroke="#FFFFFF" stroke-width="8"/></svg>`
  await writeFile(path.join(pins, `${pin}.png`), await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true, colours: 12, effort: 10 }).toBuffer())
}
