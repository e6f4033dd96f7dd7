import type { CSSProperties } from 'react'
import { createRoot } from 'react-dom/client'
import { View } from '@tarojs/components'
import { Button } from './button'
import { classes } from './classes'
import type { Question } from './confirm'
import { copy } from './copy'
import { spoken } from './spoken'
import { useDialog } from './use-dialog.h5'
import s from './confirm.module.scss'

export type { Question } from './confirm'

const textId = 'confirm-text'

interface Props extends Question {
  /** The page that asks: the question is as large as its letters are. */
  readonly paper: HTMLElement | undefined
  readonly onAnswer: (agreed: boolean) => void
}

function Dialog({ title, text, yes = copy.confirm.yes, no = copy.confirm.no, paper, onAnswer }: Props) {
  const dialog = useDialog(true, () => onAnswer(false))
  const zoom = { '--scale': paper?.style.getPropertyValue('--scale') || '1' } as CSSProperties
  return (
    <View className={classes('paper', paper?.classList.contains('care') && 'care', s.layer)} style={zoom} catchMove>
      <View {...dialog} className={s.box} {...spoken({ role: 'dialog', label: title, describedBy: textId, modal: true })}>
        <View className={s.title} {...spoken({ role: 'heading' })}>{title}</View>
        <View className={s.text} id={textId}>{text}</View>
        <View className={s.buttons}>
          <Button kind='soft' block label={no} onTap={() => onAnswer(false)} />
          <Button block label={yes} onTap={() => onAnswer(true)} />
        </View>
      </View>
    </View>
  )
}

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
    root.render(<Dialog {...question} paper={paperInFront()} onAnswer={answer} />)
  })
