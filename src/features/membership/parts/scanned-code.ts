import * as v from 'valibot'
import { groupCode } from '@/contract/group-join'

/** The code of an event in the address of the page: `group=123456` from H5's QR, `scene=g%3D123456` from WeChat's own. */
export const scannedCode = ({ group, scene }: { readonly group?: string | undefined; readonly scene?: string | undefined }): string | null => {
  const given = group ?? /^g=(.*)$/.exec(decodeURIComponent(scene ?? ''))?.[1]
  return v.is(groupCode, given) ? given : null
}
