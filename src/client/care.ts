import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { read, write } from './storage'

const place = 'care'
/** Layouts are drawn to survive 1.4 times; the phone's own setting may ask for more. */
const maxScale = 1.4
const careScale = 1.4

interface CareState {
  /** 关怀版: bigger letters, bigger targets */
  readonly care: boolean
  /** Factor for letters, 1 … 1.4: the phone's setting or 关怀版, whichever is more */
  readonly scale: number
  toggle(): void
}

/** WeChat tells its font setting since base library 2.23; Taro's types do not know it, and a browser scales by itself. */
const systemScale = (): number => {
  if (process.env.TARO_ENV === 'h5') return 1
  const told: unknown = Object.entries(Taro.getAppBaseInfo()).find(([name]) => name === 'fontSizeScaleFactor')?.[1]
  return typeof told === 'number' && told > 0 ? told : 1
}

/** H5's tab bar is drawn outside of every page. */
const tellDocument = (care: boolean): void => {
  if (process.env.TARO_ENV === 'h5') document.documentElement.classList.toggle('care', care)
}

const scaleOf = (care: boolean): number => Math.min(maxScale, Math.max(1, systemScale(), care ? careScale : 1))

export const useCare = create<CareState>((set, get) => ({
  care: false,
  scale: 1,
  toggle: () => {
    const care = !get().care
    write(place, care)
    tellDocument(care)
    set({ care, scale: scaleOf(care) })
  },
}))

/** Once, at launch: before that the phone cannot be asked. */
export const startCare = (): void => {
  const care = read<boolean>(place) === true
  tellDocument(care)
  useCare.setState({ care, scale: scaleOf(care) })
}
