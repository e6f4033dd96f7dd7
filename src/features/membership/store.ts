import { call } from '@/client/call'

/** The number that WeChat's button vouches for, or null: then it is typed (WX-2). */
export const phoneFromWechat = async (code: string): Promise<string | null> => {
  try {
    return (await call('membership.wechatPhone', { code }, { tapped: true })).phone
  } catch {
    return null
  }
}

const pages = 'features/membership/pages'
export const joinRoute = `${pages}/join/index`
export const cardRoute = `${pages}/card/index`
/** With the id in it: the outbox and the notices open it as it is. */
export const statusRoute = (applicationId: string): string => `${pages}/status/index?id=${applicationId}`
export const answerRoute = (applicationId: string): string => `${pages}/answer/index?id=${applicationId}`
export const lifeRoute = `${pages}/life/index`
export const moveRoute = `${pages}/move/index`
/** Shown to the upper union when it gives a role. */
export const roleCodeRoute = 'features/roles/pages/code/index'
/** The way out when somebody has registered before. */
export const checkRoute = 'features/duplicates/pages/check/index'
/** Where a consent is given again. */
export const consentsRoute = 'features/my-data/pages/consents/index'
export const signInRoute = 'pages/sign-in/index'
export const progressRoute = 'pages/progress/index'
export const homeRoute = 'pages/home/index'
