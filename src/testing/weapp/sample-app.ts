import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The page `home` of a mini-program written by hand: its template and the body of its page object. */
export interface Sample { wxml: string; page: string }

/** Writes a two-tab mini-program without Taro, to try the runtime itself; gives its folder. */
export function writeSample({ wxml, page }: Sample): string {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'longgang-weapp-sample-'))
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true })
    fs.writeFileSync(path.join(dist, file), text)
  }
  const icon = { iconPath: 'icon.png', selectedIconPath: 'icon.png' }
  const pages = ['pages/home/index', 'pages/me/index']
  write('icon.png', '')
  write('app.json', JSON.stringify({ pages, subPackages: [{ root: 'features/join', pages: ['form/index'] }], tabBar: { list: pages.map((pagePath) => ({ pagePath, ...icon })) } }))
  write('app.js', 'App({})')
  for (const [file, template, body] of [['pages/home/index', wxml, page], ['pages/me/index', '<view>我的页</view>', ''], ['features/join/form/index', '<view>表单页 {{door}}</view>', 'onLoad(q) { this.setData({ door: decodeURIComponent(q.door) }) }']] as const) {
    write(`${file}.json`, '{"component":true}')
    write(`${file}.wxml`, template)
    write(`${file}.wxss`, '.card { color: red }')
    write(`${file}.js`, `Page({ data: { text: '', door: '' }, ${body} })`)
  }
  return dist
}
