import type { CSSProperties } from 'react'
import { View } from '@tarojs/components'
import { Button } from './button'
import { classes } from './classes'
import type { Question } from './confirm'
import { copy } from './copy'
import { spoken } from './spoken'
import { useDialog } from './use-dialog.h5'
import s from './confirm.module.scss'

const textId = 'confirm-text'

interface Props extends Question {
  /** The page that asks: the question is as large as its letters are. */
  readonly paper: HTMLElement | undefined
  readonly onAnswer: (agreed: boolean) => void
}

/** A question over the page, drawn as a dialog that a reader announces and a keyboard answers. */
export function ConfirmDialog({ title, text, yes = copy.confirm.yes, no = copy.confirm.no, paper, onAnswer }: Props) {
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
