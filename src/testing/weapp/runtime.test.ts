import fs from 'node:fs'
import { describeWhere } from '../describe-where'
import { compileComplaints } from './compile-check'
import { PhoneStorage } from './phone-storage'
import { weappRunnable } from './runnable'
import { openWeapp, type Weapp, type WeappOptions } from './runtime'
import { writeSample, type Sample } from './sample-app'

describeWhere(weappRunnable(), 'the mini-program runtime', () => {
  const undo: (() => void)[] = []
  afterEach(() => { for (const one of undo.splice(0)) one() })

  function open(sample: Sample, options: Partial<WeappOptions> = {}): Weapp {
    const dist = writeSample(sample)
    const app = openWeapp({ dist, ...options })
    undo.push(() => { app.close(); fs.rmSync(dist, { recursive: true }) })
    app.launch()
    return app
  }
  const say = '<view id="say">{{text}}</view>'

  it('types into a field, submits its form by the button and shows the answer', () => {
    const app = open({
      wxml: `${say}<form bindsubmit="send"><input id="name" name="name"/><button form-type="submit">送出</button></form>`,
      page: 'send(e) { this.setData({ text: "收到 " + e.detail.value.name }) }',
    })
    app.type('#name', '王小明')
    app.tap('送出')
    expect(app.read('#say')).toBe('收到 王小明')
    app.expectClean()
  })

  it('refuses to open a tab page by navigateTo and hands over a query undecoded, as WeChat does', async () => {
    const app = open({
      wxml: `${say}<button id="wrong" bindtap="wrong"/><button id="join" bindtap="join"/>`,
      page: 'wrong() { wx.navigateTo({ url: "/pages/me/index", fail: (e) => this.setData({ text: e.errMsg }) }) }, join() { wx.navigateTo({ url: "/features/join/form/index?door=%E5%B9%B3%E5%8F%B0" }) }',
    })
    app.tap('#wrong')
    await app.wait('can not navigateTo a tabbar page')
    app.tap('#join')
    await app.wait('表单页 平台')
    app.switchTab('pages/me/index')
    expect(app.text()).toBe('我的页')
    app.switchTab('pages/home/index')
    expect(app.read('#say')).toContain('tabbar')
  })

  it('reports an element that WeChat will not render and an error thrown in a page', () => {
    const app = open({ wxml: '<template is="nobody" data="{{text}}"/><button id="b" bindtap="fails"/>', page: 'fails() { throw new Error("broken on tap") }' })
    app.tap('#b')
    expect(app.complaints().join('\n')).toMatch(/WXMLRT[^]*broken on tap/)
    expect(() => app.expectClean()).toThrow('not clean')
  })

  it('reports an interface that it does not play, instead of letting it succeed', () => {
    const app = open({ wxml: '<view/>', page: 'onLoad() { wx.startCompass({}) }' })
    expect(app.complaints()).toEqual(['unplayed interface: wx.startCompass'])
  })

  it('loses a reply after the cloud has acted, and the app hears a failure', async () => {
    const acted: unknown[] = []
    const app = open(
      { wxml: `${say}<button id="b" bindtap="call"/>`, page: 'call() { wx.cloud.callFunction({ name: "api", data: { n: 1 } }).then((r) => this.setData({ text: "done " + r.result }), (e) => this.setData({ text: e.errMsg })) }' },
      { callFunction: async (_, data) => acted.push(data), faults: ({ index }) => (index === 0 ? 'lose-reply' : index === 1 ? 'duplicate' : 'pass') },
    )
    app.tap('#b')
    await app.wait('timeout')
    expect(acted).toHaveLength(1)
    app.tap('#b')
    await app.wait('done 2')
    expect(acted).toHaveLength(3)
    app.setOnline(false)
    app.tap('#b')
    await app.wait('DISCONNECTED')
    expect(acted).toHaveLength(3)
  })

  it('keeps encrypted entries unreadable on the phone and finds them after a restart', async () => {
    const storage = new PhoneStorage()
    const sample = { wxml: say, page: 'onLoad() { wx.getStorage({ key: "outbox", encrypt: true, success: (r) => this.setData({ text: "found " + r.data.name }), fail: () => wx.setStorage({ key: "outbox", encrypt: true, data: { name: "王小明" } }) }) }' }
    const first = open(sample, { storage })
    await first.wait(() => storage.has('outbox'))
    expect(JSON.stringify(storage.dump())).not.toContain('王小明')
    first.close()
    const second = open(sample, { storage })
    await second.wait('found 王小明')
  })

  it('draws a signature and uploads it as a picture', async () => {
    const files: Buffer[] = []
    const page = `onReady() { wx.createSelectorQuery().select('#pad').fields({ node: true, size: true }).exec(([r]) => { this.node = r.node; this.pen = r.node.getContext('2d') }) },
      start(e) { this.pen.moveTo(e.touches[0].x, e.touches[0].y) }, move(e) { this.pen.lineTo(e.touches[0].x, e.touches[0].y) },
      save() { wx.canvasToTempFilePath({ canvas: this.node, success: (f) => wx.cloud.uploadFile({ cloudPath: 's.png', filePath: f.tempFilePath }).then((r) => this.setData({ text: r.fileID })) }) }`
    const app = open({ wxml: `${say}<canvas id="pad" type="2d" bindtouchstart="start" bindtouchmove="move"/><button id="save" bindtap="save"/>`, page }, { uploadFile: async (name, bytes) => { files.push(bytes); return `cloud://${name}` } })
    await Promise.resolve()
    app.stroke('#pad', [[10, 10], [80, 60], [120, 20]])
    app.tap('#save')
    await app.wait('cloud://s.png')
    expect(files[0]?.subarray(1, 4).toString()).toBe('PNG')
    app.expectClean()
  })

  it('finds a template that WeChat would refuse before anyone uploads it', () => {
    const dist = writeSample({ wxml: '<view wx:if="{{a">', page: '' })
    undo.push(() => fs.rmSync(dist, { recursive: true }))
    expect(compileComplaints(dist).join()).toContain('wcc')
  })
})
