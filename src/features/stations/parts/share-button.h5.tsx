import { Button } from '@/ui/button'
import { copy } from '../place-copy'
import { share } from './share'

export function ShareButton({ name }: { name: string }) {
  return <Button kind='plain' label={copy.shareIt} onTap={() => void share(name)} />
}
