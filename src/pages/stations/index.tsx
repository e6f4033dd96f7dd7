import { StationsTab } from '@/features/stations/tab'

export default function Stations() {
  return <StationsTab />
}
