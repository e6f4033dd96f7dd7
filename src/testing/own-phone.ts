import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { setSignedIn } from '@/client/session-token'

let people = 0

/** A phone with nothing on it, and somebody new who is signed in. */
export const ownPhone = (): void => {
  Taro.clearStorageSync()
  people += 1
  setSignedIn({ personId: `p${people}`, token: null })
}

/** By the name that a screen reader says; by attribute, because working out every role and name costs a second a page in jsdom. */
export const named = (name: string | RegExp, selector: string): HTMLElement => screen.getByLabelText<HTMLElement>(name, { selector })
export const button = (name: string): HTMLElement => named(name, '[role=button]')
export const tap = (name: string): void => void fireEvent.click(button(name))
