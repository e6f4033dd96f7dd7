import { useRef, useState } from 'react'
import { Image, View } from '@tarojs/components'
import { Button } from './button'
import { copy } from './copy'
import { Field } from './field'
import { LEAST_INK } from './ink'
import { SignaturePad, type Pad } from './signature-pad'
import s from './signature-field.module.scss'

interface Props {
  id?: string
  label: string
  hint?: string
  error?: string
  /** The picture chosen: a file of this phone in WeChat, a PNG data URL on H5. Undefined when it is written anew. */
  onSigned: (source: string | undefined) => void
  value: string | undefined
}

export function SignatureField({ id = 'signature', label, hint, error, onSigned, value }: Props) {
  const pad = useRef<Pad | null>(null)
  const [problem, setProblem] = useState<string>()
  const [inked, setInked] = useState(false)
  const use = async () => {
    if (pad.current === null || pad.current.length() < LEAST_INK) return setProblem(copy.signature.short)
    setProblem(undefined)
    try {
      onSigned(await pad.current.picture())
    } catch {
      setProblem(copy.signature.failed)
    }
  }
  const clear = () => {
    pad.current?.clear()
    setInked(false)
    setProblem(undefined)
    onSigned(undefined)
  }
  if (value !== undefined) {
    return (
      <Field id={id} label={label} hint={copy.signature.done} error={error}>
        <View className={s.frame}><Image className={s.canvas} src={value} mode='aspectFit' /></View>
        <View className={s.actions}><Button kind='plain' label={copy.signature.again} onTap={clear} /></View>
      </Field>
    )
  }
  return (
    <Field id={id} label={label} hint={hint} error={problem ?? error}>
      <View className={s.frame}>
        {inked ? null : <View className={s.here}>{copy.signature.here}</View>}
        <SignaturePad id={`${id}-canvas`} pad={pad} onStroke={() => setInked((pad.current?.length() ?? 0) > 0)} />
      </View>
      <View className={s.actions}>
        <Button kind='plain' label={copy.signature.clear} disabled={!inked} onTap={clear} />
        <Button kind='soft' label={copy.signature.use} disabled={!inked} onTap={() => void use()} />
      </View>
    </Field>
  )
}
