import { useRef } from 'react'
import { useRouter } from '@tarojs/taro'
import { navigate, replace } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { useOwner } from '@/client/use-owner'
import { Page } from '@/ui/page'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import { AnswerForm } from '../../parts/answer-form'
import { useOptions } from '../../parts/use-options'
import type { Status } from '../../parts/shapes'
import { signInRoute, statusRoute } from '../../store'

/** 补充材料: only what was asked; nothing else is typed again. */
export default function AnswerPage() {
  const id = useRouter().params.id ?? ''
  const guest = useOwner() === null
  const status = useAnswer('membership.status', { applicationId: id }, { skip: guest || id === '' })
  const options = useOptions()
  // Once the form stands it stays: the state moves on while the receipt is being read.
  const asked = useRef<Status | null>(null)
  if (status.data?.state === 'needs_info') asked.current = status.data
  if (asked.current !== null && options.data !== undefined) return <AnswerForm status={asked.current} options={options.data} />
  const { error } = status
  return (
    <Page title={copy.answer.title}>
      {guest ? <Empty title={copy.status.guest} what={copy.status.guestWhat} action={{ label: copy.status.guestGo, onTap: () => void navigate(signInRoute) }} />
        : status.data !== undefined && status.data.state !== 'needs_info' ? <Empty title={copy.answer.over} what={copy.answer.changed} action={{ label: copy.answer.go, onTap: () => void replace(statusRoute(id)) }} />
          : error === null ? <Skeleton rows={5} />
            : <Failed error={{ code: error.code, requestId: error.requestId ?? undefined }} onRetry={() => void status.refresh()} />}
    </Page>
  )
}
