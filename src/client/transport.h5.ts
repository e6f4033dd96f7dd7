import { fetchAnswer } from './fetch-answer.h5'
import { headers } from './headers'
import type { Send } from './message'

export const heavyPaths: readonly string[] = []

export const send: Send = ({ path, input, key, token, timeoutMs }) =>
  fetchAnswer(`${process.env.TARO_APP_API ?? ''}/api/${path}`, { headers: headers(token, { key }), body: JSON.stringify(input) }, timeoutMs)
