export const distanceWords = {
  metres: (count: number): string => `${count} 米`,
  kilometres: (count: string): string => `${count} 公里`,
  about: (kilometres: number): string => `约 ${kilometres} 公里`,
} as const
