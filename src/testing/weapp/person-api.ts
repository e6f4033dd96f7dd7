import sharp from 'sharp'
import type { PhoneFiles } from './phone-files'
import { reply, WxFailure, type WxOptions } from './reply'

/** What the person in front of the phone answers, and what WeChat answers for that person. */
export interface Answers {
  /** A dialog of the app: yes or no, or the words typed into it. */
  showModal?: (dialog: { title?: string; content?: string; confirmText?: string; cancelText?: string }) => boolean | string
  /** Which line of an action sheet is tapped; -1 closes it. */
  showActionSheet?: (lines: readonly string[]) => number
  /** Pictures chosen from the album or taken. */
  choosePictures?: () => readonly Uint8Array[]
  /** WeChat's own privacy agreement, asked once when a private interface is first used; not asked of an app that shows its own. */
  privacy?: () => 'agree' | 'refuse'
  /** A file that lies in a chat; without it the person turns back. */
  chooseFile?: () => { readonly name: string; readonly bytes: Uint8Array } | undefined
  /** A file that is sent on to a chat: whether the person picks one. */
  shareFile?: (name: string) => boolean
  /** Messages the person subscribes to, by template. */
  subscribe?: (template: string) => 'accept' | 'reject'
  /** What the camera reads; without it the person turns back. */
  scanCode?: () => string
  /** Where the phone is; without it the person refuses. */
  location?: () => { readonly longitude: number; readonly latitude: number } | null
  /** The code of `wx.login`. */
  login?: () => string
}

interface ToastOptions extends WxOptions { title: string }
interface CompressOptions extends WxOptions { src: string; quality?: number; compressedWidth?: number }
interface PictureOptions extends WxOptions { count?: number }

/** An app's own agreement: it calls back with `agree` or `disagree`. */
type PrivacyDialog = (resolve: (answer: { event: string; buttonId?: string }) => void, info: { referrer: string }) => void

const cancelled = () => new WxFailure('cancel')
const quiet = ['hideToast', 'showLoading', 'hideLoading', 'hideKeyboard', 'setNavigationBarTitle', 'setNavigationBarColor', 'setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot',
  'pageScrollTo', 'startPullDownRefresh', 'stopPullDownRefresh', 'vibrateShort', 'vibrateLong', 'makePhoneCall', 'setClipboardData', 'openLocation', 'setKeepScreenOn', 'setScreenBrightness',
  'checkSession', 'openPrivacyContract', 'enableAlertBeforeUnload', 'disableAlertBeforeUnload', 'openSetting', 'setBackgroundColor', 'setBackgroundTextStyle', 'showShareMenu', 'hideShareMenu', 'hideHomeButton']

/** Interfaces that stop for a person. `said` hears every toast and dialog, in order; `declared` are the private ones that app.json admits to. */
export function personApi(answers: Answers, files: PhoneFiles, said: string[], declared: readonly string[] = []) {
  let agreed = false
  let ownDialog: PrivacyDialog | undefined
  const askPrivacy = async (): Promise<void> => {
    if (agreed) return
    const choice = ownDialog ? await new Promise<string>((resolve) => ownDialog?.(({ event }) => resolve(event), { referrer: '' })) : (answers.privacy?.() ?? 'agree')
    if (choice !== 'agree') throw new WxFailure('privacy permission is not authorized', { errno: 104 })
    agreed = true
  }
  const pictures = async ({ count = 9 }: PictureOptions) => {
    await askPrivacy()
    const chosen = (answers.choosePictures?.() ?? []).slice(0, count)
    if (chosen.length === 0) throw cancelled()
    return chosen.map((bytes) => ({ tempFilePath: files.add(bytes, 'jpg'), path: '', size: bytes.length, fileType: 'image' }))
  }
  return {
    ...Object.fromEntries(quiet.map((name) => [name, (options?: WxOptions) => reply(name, options, () => undefined)])),
    showToast: (options: ToastOptions) => reply('showToast', options, () => void said.push(options.title)),
    showModal: (options: WxOptions & { title?: string; content?: string }) => reply('showModal', options, () => {
      said.push([options.title, options.content].filter(Boolean).join('：'))
      const answer = answers.showModal?.(options) ?? true
      return { confirm: answer !== false, cancel: answer === false, content: typeof answer === 'string' ? answer : '' }
    }),
    showActionSheet: (options: WxOptions & { itemList: string[] }) => reply('showActionSheet', options, () => {
      const tapIndex = answers.showActionSheet?.(options.itemList) ?? -1
      if (tapIndex < 0) throw cancelled()
      return { tapIndex }
    }),
    chooseMedia: (options: PictureOptions) => reply('chooseMedia', options, async () => ({ type: 'image', tempFiles: await pictures(options) })),
    chooseImage: (options: PictureOptions) => reply('chooseImage', options, async () => {
      const tempFiles = await pictures(options)
      return { tempFiles, tempFilePaths: tempFiles.map((file) => file.tempFilePath) }
    }),
    compressImage: (options: CompressOptions) => reply('compressImage', options, async () => {
      const { src, quality = 80, compressedWidth: width } = options
      const small = await sharp(files.read(src)).resize({ ...(width === undefined ? {} : { width }), withoutEnlargement: true }).jpeg({ quality }).toBuffer()
      return { tempFilePath: files.add(small, 'jpg') }
    }),
    shareFileMessage: (options: WxOptions & { filePath: string; fileName?: string }) => reply('shareFileMessage', options, () => {
      const bytes = files.read(options.filePath)
      if (answers.shareFile?.(options.fileName ?? '') === false) throw cancelled()
      files.opened.push(bytes)
    }),
    chooseMessageFile: (options: WxOptions & { extension?: string[] }) => reply('chooseMessageFile', options, async () => {
      await askPrivacy()
      const file = answers.chooseFile?.()
      const ending = file?.name.split('.').at(-1) ?? ''
      if (!file || !(options.extension ?? [ending]).includes(ending)) throw cancelled()
      return { tempFiles: [{ path: files.add(file.bytes, ending), name: file.name, size: file.bytes.length, type: 'file', time: 0 }] }
    }),
    requestSubscribeMessage: (options: WxOptions & { tmplIds: string[] }) => reply('requestSubscribeMessage', options, () => Object.fromEntries(options.tmplIds.map((id) => [id, answers.subscribe?.(id) ?? 'accept']))),
    scanCode: (options?: WxOptions) => reply('scanCode', options, () => {
      const result = answers.scanCode?.()
      if (!result) throw cancelled()
      return { result, scanType: 'QR_CODE', charSet: 'utf-8', path: '' }
    }),
    ...Object.fromEntries(['getLocation', 'getFuzzyLocation'].map((name) => [name, (options: WxOptions) => reply(name, options, async () => {
      if (!declared.includes(name)) throw new WxFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
      await askPrivacy()
      const here = answers.location?.()
      if (!here) throw new WxFailure('auth deny')
      return { ...here }
    })])),
    login: (options?: WxOptions) => reply('login', options, () => ({ code: answers.login?.() ?? 'login-code' })),
    getPrivacySetting: (options?: WxOptions) => reply('getPrivacySetting', options, () => ({ needAuthorization: !agreed, privacyContractName: '《龙岗工会小程序隐私保护指引》' })),
    requirePrivacyAuthorize: (options?: WxOptions) => reply('requirePrivacyAuthorize', options, askPrivacy),
    onNeedPrivacyAuthorization: (dialog: PrivacyDialog) => { ownDialog = dialog },
    getSetting: (options?: WxOptions) => reply('getSetting', options, () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } })),
    authorize: (options?: WxOptions) => reply('authorize', options, askPrivacy),
  }
}
