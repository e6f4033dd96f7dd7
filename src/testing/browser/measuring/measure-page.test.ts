import { describeWhere } from '../../describe-where'
import { browserRunnable } from '../find-browser'
import { closeBrowser, openPhone, type Window } from '../open-page'
import { leastTouch, measurePage } from './measure-page'

const good = `<main style="font: 16px sans-serif; color: #222; background: #fff">
  <div role="button" tabindex="0" style="width: 60px; height: 60px">去</div>
  <label style="display: block; padding: 20px">姓名<input style="font-size: 16px"></label>
  <div style="overflow-x: auto; width: 200px"><div style="width: 600px">可以滑动</div></div>
</main>`

describeWhere(browserRunnable(), 'what is measured of a page', () => {
  let phone: Window
  const found = async (html: string, least: number = leastTouch.plain) => {
    await phone.page.setContent(`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><body style="margin: 0">${html}`)
    return (await measurePage(phone.page, least)).join('\n')
  }
  beforeAll(async () => {
    phone = await openPhone('about:blank')
  }, 60_000)
  afterAll(async () => {
    await phone.close()
    await closeBrowser()
  }, 30_000)

  it('a page that everybody can use has nothing to say', async () => {
    expect(await found(good)).toBe('')
  })

  it.each([
    ['a button too small for a thumb', '<div role="button" tabindex="0" style="width: 80px; height: 30px">去</div>', '80 × 30 px instead of 44'],
    ['a button without a name', '<button style="width: 50px; height: 50px"></button>', 'no name'],
    ['a field that only its example describes', '<input placeholder="姓名" style="width: 200px; height: 50px">', 'no name'],
    ['a button that the keyboard jumps over', '<div role="button" style="width: 50px; height: 50px">去</div>', 'out of reach of a keyboard'],
    ['a name that no reader says', '<div aria-label="地图" style="height: 20px"></div>', 'a reader passes over it'],
    ['two buttons of one name', '<button style="width: 50px; height: 50px">去</button><button style="width: 50px; height: 50px">去</button>', 'is called as another'],
    ['something that sticks out of the screen', '<div style="width: 500px; height: 20px; background: #eee"></div>', 'ends at 500 px of 390'],
    ['words that are cut', '<div style="width: 60px; overflow: hidden; white-space: nowrap">这里的字太长了看不全</div>', 'is cut'],
    ['words wider than their box', '<div style="width: 60px; white-space: nowrap">这里的字太长了</div>', 'stick out by'],
    ['an example that is wider than its field', '<label>姓名<input placeholder="请写你身份证上的姓名，和证件一样" style="width: 90px; height: 50px; font-size: 16px"></label>', 'is cut'],
    ['words too pale for their ground', '<div style="color: #999; background: #eee">看不清</div>', 'has a contrast of 2.'],
    ['words too pale for one end of a gradient', '<div style="color: #fff; background: linear-gradient(#c00, #f99)">看不清</div>', 'has a contrast of'],
  ])('%s is found', async (_what, html, said) => {
    expect(await found(html)).toContain(said)
  })
})
