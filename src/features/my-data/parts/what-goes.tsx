import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { copy } from '../copy'
import s from './my-data.module.scss'

const words = copy.close

/** What goes and what stays, before anybody decides. */
export function WhatGoes() {
  const list = (title: string, facts: readonly string[], icon: 'close' | 'shield') => (
    <Card title={title}>
      {facts.map((fact) => (
        <View key={fact} className={s.fact}>
          <Icon name={icon} size='small' tone='quiet' />
          <View className={s.lineText}>{fact}</View>
        </View>
      ))}
    </Card>
  )
  return (
    <>
      {list(words.gone, words.goneFacts, 'close')}
      {list(words.kept, words.keptFacts, 'shield')}
      <View className={s.lead}>{words.after}</View>
    </>
  )
}
