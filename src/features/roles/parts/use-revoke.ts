import Taro from '@tarojs/taro'
import { useAction } from '@/client/use-action'
import { useSession } from '@/client/session'
import { confirm } from '@/ui/confirm'
import { copy } from '../copy'
import type { Held } from './held-row'

const ask = (row: Held) => (row.mine ? copy.layDownAsk(copy.roles[row.role]) : row.leftBehind ? copy.endAsk(row.nameMasked, copy.roles[row.role], row.organizationName) : copy.revokeAsk(row.nameMasked, copy.roles[row.role]))

/** Ends a role after one question. `onDone`: the lists are to be read again. */
export const useRevoke = (onDone: () => unknown) => {
  const { refresh: refreshMe } = useSession()
  const { busy, error, run } = useAction('roles.revoke')
  const revoke = async (row: Held): Promise<void> => {
    if (!(await confirm(ask(row)))) return
    const done = await run({ roleId: row.roleId })
    if (done !== null) void Taro.showToast({ title: row.mine ? copy.laidDown : copy.revoked(done.sessionsEnded), icon: 'none' })
    void onDone()
    if (row.mine) void refreshMe()
  }
  return { busy, error, revoke }
}
