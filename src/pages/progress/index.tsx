import { ProgressTab } from '@/features/progress/tab'

export default function Progress() {
  return <ProgressTab />
}
