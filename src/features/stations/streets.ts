import type { Point } from '@/contract/geo'

/** A street and about its middle (GCJ-02, to a kilometre): good enough for 「约 2 公里」, never for metres. */
export interface Street {
  readonly code: string
  readonly name: string
  readonly middle: Point
}

const street = (code: string, name: string, longitude: number, latitude: number): Street => ({ code: `440307${code}`, name: `${name}街道`, middle: { longitude, latitude } })

export const streets: readonly Street[] = [
  street('015', '龙城', 114.245, 22.722), street('016', '龙岗', 114.275, 22.732), street('019', '宝龙', 114.3, 22.71), street('006', '坪地', 114.307, 22.77),
  street('017', '横岗', 114.205, 22.645), street('020', '园山', 114.225, 22.625), street('003', '平湖', 114.125, 22.69), street('014', '布吉', 114.12, 22.608),
  street('018', '吉华', 114.106, 22.635), street('013', '坂田', 114.07, 22.636), street('012', '南湾', 114.146, 22.625),
]

export const streetOf = (code: string | null | undefined): Street | undefined => streets.find((one) => one.code === code)
