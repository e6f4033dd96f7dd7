import { randomFillSync } from 'node:crypto'
import { useEffect, useLayoutEffect } from 'react'
import { storageApi } from './taro-storage'

/** @tarojs/taro for tests without a build: storage in memory, everything that leaves the page is a jest function to look at. */
type Done = { errMsg: string }
const done = () => jest.fn(async (_options?: unknown): Promise<Done> => ({ errMsg: 'ok' }))
const listeners = () => ({ on: jest.fn(), off: jest.fn() })
const network = listeners(), appShow = listeners(), appHide = listeners(), windowSize = listeners()

const rect = { width: 0, height: 0, left: 0, top: 0, right: 0, bottom: 0 }
const query = {
  in: () => query, select: () => query, selectAll: () => query, selectViewport: () => query,
  boundingClientRect: () => query, fields: () => query, scrollOffset: () => query, node: () => query,
  exec: (callback?: (found: unknown[]) => void) => { queueMicrotask(() => callback?.([rect])); return query },
}

const screen = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 2, statusBarHeight: 44, safeArea: { left: 0, right: 390, top: 44, bottom: 810, width: 390, height: 766 } }
const once = (callback: () => void) => useEffect(callback, [])
const firstly = (callback: () => void) => useLayoutEffect(callback, [])
const never = (_callback: unknown) => undefined
/** What useRouter gives; a test sets the parameters before it renders. */
export const router: { path: string; params: Record<string, string> } = { path: '', params: {} }

const api = {
  ...storageApi,
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' }, getEnv: () => 'WEB',
  getSystemInfoSync: () => screen, getWindowInfo: () => screen, getDeviceInfo: () => ({ platform: 'devtools' }), getAppBaseInfo: () => ({ language: 'zh_CN', fontSizeScaleFactor: 1 }),
  getRandomValues: async ({ length }: { length: number }) => ({ errMsg: 'ok', randomValues: new Uint8Array(randomFillSync(new Uint8Array(length))).buffer }),
  createSelectorQuery: () => query, nextTick: (callback: () => void) => queueMicrotask(callback), pxTransform: (px: number) => `${px * 2}rpx`,
  getCurrentInstance: () => ({ router, page: {}, app: {} }), getCurrentPages: () => [], useRouter: () => router,
  useLaunch: firstly, useLoad: firstly, useReady: once, useDidShow: jest.fn(once), useDidHide: never, useUnload: never, usePullDownRefresh: never, useReachBottom: never, usePageScroll: never, useShareAppMessage: never, useTabItemTap: never, useResize: never,
  eventCenter: { on: jest.fn(), off: jest.fn(), once: jest.fn(), trigger: jest.fn() },
  navigateTo: done(), redirectTo: done(), switchTab: done(), navigateBack: done(), reLaunch: done(),
  showToast: done(), hideToast: done(), showLoading: done(), hideLoading: done(), showActionSheet: jest.fn(async () => ({ errMsg: 'ok', tapIndex: 0 })),
  showModal: jest.fn(async () => ({ errMsg: 'ok', confirm: true, cancel: false })),
  setNavigationBarTitle: done(), stopPullDownRefresh: done(), pageScrollTo: done(), setClipboardData: done(), makePhoneCall: done(), previewImage: done(), vibrateShort: done(),
  request: jest.fn(), uploadFile: jest.fn(), downloadFile: jest.fn(), login: jest.fn(async () => ({ errMsg: 'ok', code: 'code' })),
  chooseImage: jest.fn(), chooseMedia: jest.fn(), canvasToTempFilePath: jest.fn(), requestSubscribeMessage: jest.fn(async () => ({ errMsg: 'ok' })),
  getNetworkType: jest.fn(async () => ({ errMsg: 'ok', networkType: 'wifi' })),
  onNetworkStatusChange: network.on, offNetworkStatusChange: network.off, onAppShow: appShow.on, offAppShow: appShow.off, onAppHide: appHide.on, offAppHide: appHide.off, onWindowResize: windowSize.on, offWindowResize: windowSize.off,
  getPrivacySetting: jest.fn(async () => ({ errMsg: 'ok', needAuthorization: false, privacyContractName: '' })), requirePrivacyAuthorize: done(), openPrivacyContract: done(),
  getUpdateManager: () => ({ onCheckForUpdate: jest.fn(), onUpdateReady: jest.fn(), onUpdateFailed: jest.fn(), applyUpdate: jest.fn() }),
  getFileSystemManager: () => ({ readFile: jest.fn(), writeFile: jest.fn(), unlink: jest.fn() }),
  cloud: { init: jest.fn(), callFunction: jest.fn(), uploadFile: jest.fn() },
}

export default api
export const {
  ENV_TYPE, getEnv, getStorageSync, setStorageSync, removeStorageSync, clearStorageSync, getStorageInfoSync, getStorage, setStorage, removeStorage, clearStorage,
  getSystemInfoSync, getWindowInfo, getDeviceInfo, getAppBaseInfo, getRandomValues, createSelectorQuery, nextTick, pxTransform, getCurrentInstance, getCurrentPages, useRouter,
  useLaunch, useLoad, useReady, useDidShow, useDidHide, useUnload, usePullDownRefresh, useReachBottom, usePageScroll, useShareAppMessage, useTabItemTap, useResize, eventCenter,
  navigateTo, redirectTo, switchTab, navigateBack, reLaunch, showToast, hideToast, showLoading, hideLoading, showActionSheet, showModal, setNavigationBarTitle, stopPullDownRefresh, pageScrollTo,
  setClipboardData, makePhoneCall, previewImage, vibrateShort, request, uploadFile, downloadFile, login, chooseImage, chooseMedia, canvasToTempFilePath, requestSubscribeMessage, getNetworkType,
  onNetworkStatusChange, offNetworkStatusChange, onAppShow, offAppShow, onAppHide, offAppHide, onWindowResize, offWindowResize,
  getPrivacySetting, requirePrivacyAuthorize, openPrivacyContract, getUpdateManager, getFileSystemManager, cloud,
} = api
