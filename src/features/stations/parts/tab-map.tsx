import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { copy } from '../copy'
import { mapRoute } from '../store'
import type { Found } from './use-found'

/** WeChat's map stands on a page of its own, so that the first package carries none of it. */
export function MapAbove(_props: { found: Found }) {
  return null
}

export function MapLink() {
  return <Button kind='plain' label={copy.map} onTap={() => void navigate(mapRoute)} />
}
