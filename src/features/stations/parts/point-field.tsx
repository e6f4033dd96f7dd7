import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { inDistrict, type Point } from '@/contract/geo'
import { toGcj } from '@/contract/geo/to-gcj'
import { coordinateSystems, type CoordinateSystem } from '@/contract/places/sheet-columns'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PickField } from '@/ui/pick-field'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../keep-copy'
import type { DraftPoint } from './kept-draft'
import s from './keep.module.scss'
import { PointMap } from './point-map'

const words = copy.form
const systems = coordinateSystems.map((code) => ({ code, name: words.systems[code] }))

interface Props { point: DraftPoint | null; onChange: (point: DraftPoint | null) => void }

/** Where it is: a tap on the map, or numbers of any of the three systems. What does not lie in the district is said at once. */
export function PointField({ point, onChange }: Props) {
  const [way, setWay] = useState<'map' | 'numbers' | null>(null)
  const [problem, setProblem] = useState<string>()
  const take = (at: Point, origin: DraftPoint['origin']) => {
    setProblem(inDistrict(at) ? undefined : words.outside)
    if (inDistrict(at)) onChange({ longitude: at.longitude, latitude: at.latitude, origin })
  }
  return (
    <Card title={words.point}>
      <View {...spoken({ live: 'polite' })}>{point === null ? words.noPoint : words.pointAt(point.longitude.toFixed(5), point.latitude.toFixed(5))}</View>
      <View className={s.buttons}>
        <Button kind={way === 'map' ? 'soft' : 'plain'} label={words.pick} onTap={() => setWay('map')} />
        <Button kind={way === 'numbers' ? 'soft' : 'plain'} label={words.here} onTap={() => setWay('numbers')} />
        {point === null ? null : <Button kind='plain' label={words.clearPoint} onTap={() => onChange(null)} />}
      </View>
      {way === 'map' ? <View className={s.ground}><View className={s.quiet}>{words.pickNote}</View><PointMap point={point} onPick={(at) => take(at, 'picked')} /></View> : null}
      {way === 'numbers' ? <Numbers onTake={take} onWrong={() => setProblem(words.pointWrong)} /> : null}
      {problem === undefined ? null : <View className={s.problem} {...spoken({ role: 'alert', live: 'assertive' })}>{problem}</View>}
    </Card>
  )
}

/** `114.25`, with the full-width full stop that a Chinese keyboard gives too. */
const degrees = (typed: string): number | null => {
  const text = typed.trim().replace(/[。．]/, '.')
  return /^\d{2,3}\.\d+$/.test(text) ? Number(text) : null
}

function Numbers({ onTake, onWrong }: { onTake: (at: Point, origin: CoordinateSystem) => void; onWrong: () => void }) {
  const typed = useRef({ longitude: '', latitude: '' })
  const [system, setSystem] = useState<CoordinateSystem>('gcj02')
  const set = (part: Partial<typeof typed.current>) => { typed.current = { ...typed.current, ...part } }
  const use = () => {
    const [longitude, latitude] = [degrees(typed.current.longitude), degrees(typed.current.latitude)]
    if (longitude === null || latitude === null || longitude > 180 || latitude > 90) return onWrong()
    onTake(toGcj({ longitude, latitude }, system), system)
  }
  return (
    <View className={s.rule}>
      <PickField id='system' label={words.system} options={systems} value={system} onChange={(code) => setSystem(code as CoordinateSystem)} />
      <View className={s.pair}>
        <View><TextField id='longitude' label={words.longitude} maxLength={14} placeholder='114.25000' onChange={(longitude) => set({ longitude })} /></View>
        <View><TextField id='latitude' label={words.latitude} maxLength={14} placeholder='22.70000' onChange={(latitude) => set({ latitude })} /></View>
      </View>
      <Button kind='soft' label={words.usePoint} onTap={use} />
    </View>
  )
}
