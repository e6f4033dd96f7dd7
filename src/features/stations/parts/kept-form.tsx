import { View } from '@tarojs/components'
import { useSession } from '@/client/session'
import { accesses, placeKinds, placeLevels, type PlaceAccess, type PlaceKind, type PlaceLevel } from '@/contract/places/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PickField } from '@/ui/pick-field'
import { spoken } from '@/ui/spoken'
import { Failed } from '@/ui/states'
import { SwitchRow } from '@/ui/switch-row'
import { TextField } from '@/ui/text-field'
import { TickField } from '@/ui/tick-field'
import { copy as names } from '../copy'
import { copy } from '../keep-copy'
import type { KeptPlace } from '../keep-store'
import { copy as placeWords } from '../place-copy'
import { streets } from '../streets'
import { FacilityField } from './facility-field'
import { HoursEditor } from './hours-editor'
import s from './keep.module.scss'
import type { FormStatus } from './kept-draft'
import { useUnions } from './use-unions'
import { PointField } from './point-field'
import type { KeptForm } from './use-kept-form'

const words = copy.form
const unknown = 'unknown'
const statusOrder = ['draft', 'preparing', 'open', 'suspended'] as const
const kinds = placeKinds.map((code) => ({ code, name: names.kinds[code] }))
const levels = [{ code: unknown, name: words.unsaid }, ...placeLevels.map((code) => ({ code, name: words.levels[code] }))]
const streetNames = [{ code: unknown, name: words.noStreet }, ...streets.map(({ code, name }) => ({ code, name }))]
const ways = [{ code: unknown, name: words.unsaid }, ...accesses.map((code) => ({ code, name: placeWords.accesses[code] }))]
const statuses = statusOrder.map((code) => ({ code, name: copy.statuses[code] }))
/** Of a place in service its manager says whether it is open for now. */
const forNow = statuses.filter(({ code }) => code === 'open' || code === 'suspended')
const inService = (place: KeptPlace): boolean => forNow.some(({ code }) => code === place.status)
const known = <T extends string>(code: string): T | null => (code === unknown ? null : (code as T))
const error = (text: string | undefined) => (text === undefined ? {} : { error: text })

/** Every fact of a place; its manager sees the few that are theirs. */
export function KeptFormCards({ form, place }: { form: KeptForm; place: KeptPlace | null }) {
  const limited = place !== null && !place.mayEdit
  const { draft, set, wrong } = form
  return (
    <View className={s.columns} key={form.version}>
      {limited ? <View><Card title={place.name}><View className={s.quiet}>{words.limited}</View></Card></View> : <Basics form={form} />}
      <View>
        <HoursEditor rows={draft.hours} onChange={(hours) => set({ hours })} wrong={wrong.hours !== undefined} />
        <FacilityField known={draft.facilities} onChange={(facilities) => set({ facilities })} />
      </View>
      <View>
        <Card>
          <PickField id='access' label={words.access} options={ways} value={draft.access ?? unknown} onChange={(code) => set({ access: known<PlaceAccess>(code) })} />
          <TextField id='phone' label={words.phone} hint={words.phoneNote} kind='text' maxLength={20} initial={draft.phone} onChange={(phone) => set({ phone })} {...error(wrong.phone)} />
          <SwitchRow title={words.phoneShown} on={draft.phoneShown} onToggle={() => set({ phoneShown: !draft.phoneShown })} />
          <TextField id='note' label={words.note} maxLength={300} initial={draft.note} {...(place?.noteWaiting && !limited ? { hint: words.noteWaiting } : {})} onChange={(note) => set({ note })} />
        </Card>
        {limited ? null : <Ending form={form} place={place} />}
        {limited && inService(place) ? <Card><StatusField form={form} options={forNow} /></Card> : null}
        <Save form={form} />
      </View>
    </View>
  )
}

function Basics({ form: { draft, set, wrong } }: { form: KeptForm }) {
  return (
    <View>
      <Card>
        <PickField id='kind' label={words.kind} options={kinds} value={draft.kind ?? undefined} onChange={(code) => set({ kind: code as PlaceKind })} {...error(wrong.kind)} />
        {draft.kind === 'legal_station' ? <PickField id='level' label={words.level} options={levels} value={draft.level ?? unknown} onChange={(code) => set({ level: known<PlaceLevel>(code) })} /> : null}
        <TextField id='name' label={words.name} maxLength={60} initial={draft.name} onChange={(name) => set({ name })} {...error(wrong.name)} />
        <PickField id='street' label={words.street} options={streetNames} value={draft.streetCode ?? unknown} onChange={(code) => set({ streetCode: known(code) })} />
        <TextField id='community' label={words.community} maxLength={40} initial={draft.community} onChange={(community) => set({ community })} />
        <TextField id='address' label={words.address} hint={words.unknownHint} maxLength={120} initial={draft.address} onChange={(address) => set({ address })} />
      </Card>
      <PointField point={draft.point} onChange={(point) => set({ point })} />
    </View>
  )
}

/** Whether it is open, since when, and who says so. */
function Ending({ form, place }: { form: KeptForm; place: KeptPlace | null }) {
  const { draft, extras, set, say, wrong } = form
  const unions = useUnions(place)
  return (
    <Card>
      {unions.length > 1 ? <PickField id='union' label={words.union} hint={words.unionNote} options={unions} value={draft.organizationId ?? unions[0]!.code} onChange={(organizationId) => set({ organizationId })} /> : null}
      <StatusField form={form} options={statuses} />
      <TextField id='opened-on' label={words.openedOn} hint={words.openedHint} maxLength={10} initial={draft.openedOn} onChange={(openedOn) => set({ openedOn })} {...error(wrong.openedOn)} />
      <TextField id='source' label={words.sources} hint={words.sourceHint} maxLength={200} initial={extras.source} onChange={(source) => say({ source })} />
    </Card>
  )
}

function StatusField({ form: { draft, set }, options }: { form: KeptForm; options: typeof statuses }) {
  return <PickField id='status' label={words.status} options={options} value={draft.status} onChange={(code) => set({ status: code as FormStatus })} />
}

function Save({ form }: { form: KeptForm }) {
  const { asked, extras, say, wrong, overtaken } = form
  const mayGiveReason = useSession((session) => session.me?.roles.some(({ role }) => role === 'officer' || role === 'district') === true)
  const failed = form.error?.code === 'case.state_changed' && overtaken ? null : form.error
  return (
    <View>
      {asked.reason && mayGiveReason ? <Card tone='amber'><TextField id='open-reason' label={words.openReason} hint={words.openReasonHint} maxLength={100} initial={extras.openReason} onChange={(openReason) => say({ openReason })} /></Card> : null}
      {asked.alike ? <Card tone='amber'><TickField id='alike-seen' checked={extras.alikeSeen} onChange={(alikeSeen) => say({ alikeSeen })}>{words.alike}</TickField></Card> : null}
      {overtaken ? <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{words.changed}</View> : null}
      {Object.keys(wrong).length > 0 ? <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{words.wrong}</View> : null}
      {failed === null ? null : <Failed error={failed} />}
      <Button block id='save' label={words.save} busy={form.busy} onTap={() => void form.save()} />
    </View>
  )
}
