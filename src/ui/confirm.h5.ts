import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { Question } from './confirm'
import { ConfirmDialog } from './confirm-dialog.h5'

export type { Question } from './confirm'

/** Pages below the one in front stay in the document. */
const paperInFront = (): HTMLElement | undefined => Array.from(document.querySelectorAll<HTMLElement>('.paper')).filter((paper) => paper.offsetParent !== null).pop()

/**
 * True when the person agreed. Taro's own dialog on H5 is drawn of nameless boxes: no reader announces it, no keyboard reaches it.
 * Escape and going back are a no.
 */
export const confirm = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const place = document.createElement('div')
    document.body.append(place)
    const root = createRoot(place)
    const answer = (agreed: boolean) => {
      window.removeEventListener('popstate', leave)
      root.unmount()
      place.remove()
      resolve(agreed)
    }
    const leave = () => answer(false)
    window.addEventListener('popstate', leave)
    root.render(createElement(ConfirmDialog, { ...question, paper: paperInFront(), onAnswer: answer }))
  })
