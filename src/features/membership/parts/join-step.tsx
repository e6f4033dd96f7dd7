import { View } from '@tarojs/components'
import { useOwner } from '@/client/use-owner'
import { Failed, Skeleton } from '@/ui/states'
import { SignInFirst } from './sign-in-first'
import { StepDoor } from './step-door'
import { StepPlace } from './step-place'
import { StepSign } from './step-sign'
import { StepUnion } from './step-union'
import { StepYou } from './step-you'
import type { Join } from './use-join'

/** The question that is asked now. Two of them need the lists of the cloud, as they were last known. */
export function JoinStep({ join }: { join: Join }) {
  const { draft, problems, change, options, unions } = join
  const guest = useOwner() === null
  const step = { draft, problems, change }
  if (draft.at === 'door') return <StepDoor {...step} />
  if (draft.at === 'union') return <StepUnion {...step} unions={{ ...unions, data: unions.data ?? null }} />
  if (draft.at === 'you') return <View>{guest ? <SignInFirst /> : null}<StepYou {...step} /></View>
  if (options.data === undefined) return options.error === null ? <Skeleton rows={4} /> : <Failed error={{ code: options.error.code }} onRetry={() => void options.refresh()} />
  if (draft.at === 'place') return <StepPlace {...step} options={options.data} />
  const platformName = options.data.platforms.find(({ code }) => code === draft.platformCode)?.name
  return <StepSign {...step} options={options.data} go={join.go} platformName={platformName} />
}
