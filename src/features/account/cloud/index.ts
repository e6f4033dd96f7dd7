import { implement } from '@/cloud/kernel/handler'
import { accountContract } from '../contract'
import { demoPeople } from './demo-people'
import { demoSignIn } from './demo-sign-in'
import { redeemFirstAdmin } from './first-admin'
import { redeemLinkCode, showLinkCode } from './linking'
import { me } from './me'
import { approvePairing, finishPairing, startPairing } from './pairing'
import { signOut, signOutEverywhere } from './sign-out'
import { ways } from './ways'
import { wechatAppSignIn } from './wechat-app-sign-in'
import { wechatWebSignIn } from './wechat-web-sign-in'
import { wechatWebStart } from './wechat-web-start'

export { accountErasing } from './erasing'
export { makeFirstAdminCode } from './first-admin'

export const accountCloud = implement(accountContract, {
  ways,
  me,
  demoPeople,
  demoSignIn,
  wechatAppSignIn,
  wechatWebStart,
  wechatWebSignIn,
  startPairing,
  approvePairing,
  finishPairing,
  showLinkCode,
  redeemLinkCode,
  redeemFirstAdmin,
  signOut,
  signOutEverywhere,
})
