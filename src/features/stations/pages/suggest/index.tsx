import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { dayOf, formatDay } from '@/contract/dates'
import { navigate, switchTab } from '@/client/navigate'
import { useOwner } from '@/client/use-owner'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/states'
import { SuggestForm } from '../../parts/suggest-form'
import { SuggestionTold } from '../../parts/suggestion-told'
import { useSuggest } from '../../parts/use-suggest'
import { copy } from '../../place-copy'
import { suggestRoute } from '../../store'
import s from '../../parts/place.module.scss'

const words = copy.suggest
const progress = () => void switchTab('pages/progress/index')

/** With `id`: what became of one; else a form of five fields. */
export default function Suggest() {
  const { params } = useRouter<{ id?: string }>()
  return params.id === undefined ? <Form /> : <Page title={words.title}><SuggestionTold suggestionId={params.id} /></Page>
}

/** A place that is missing: staff answer. */
function Form() {
  const suggesting = useSuggest()
  const guest = useOwner() === null
  const { receipt, waiting, ready, busy, handIn } = suggesting
  if (receipt !== null) {
    return (
      <Page title={words.title} tone='card' footer={<Button block label={words.look} onTap={progress} />}>
        <View className={s.name}>{words.sent}</View>
        <View>{words.number(receipt.number)}</View>
        {receipt.promisedOn === null ? null : <View className={s.small}>{words.until(formatDay(receipt.promisedOn, dayOf(Date.now())))}</View>}
      </Page>
    )
  }
  if (waiting) {
    return (
      <Page title={words.title} tone='card' footer={<Button block kind='soft' label={words.look} onTap={progress} />}>
        <View className={s.name}>{words.waiting}</View>
        <View className={s.small}>{words.waitingWhy}</View>
      </Page>
    )
  }
  if (!ready) return <Page title={words.title} tone='card'><Skeleton rows={5} /></Page>
  const hand = guest
    ? <Button block label={words.signIn} onTap={() => void navigate('pages/sign-in/index', { to: suggestRoute })} />
    : <Button block label={words.hand} busy={busy} onTap={() => void handIn()} />
  return (
    <Page title={words.title} tone='card' footer={hand}>
      {guest ? <Card tone='amber'>{words.signInWhy}</Card> : null}
      <SuggestForm suggesting={suggesting} />
    </Page>
  )
}
