import type { FoundPlace } from '@/contract/places/pack'

/** A place as the phone knows it, open every day until ten at night. */
export const aPlace = (over: Partial<FoundPlace> = {}): FoundPlace => ({
  code: 'LG-440307003-001', kind: 'station', name: '凤凰暖蜂驿站', streetCode: '440307003', community: '凤凰', address: '凤凰大道 1 号', point: { longitude: 114.125, latitude: 22.69 },
  facilities: ['water', 'rest', 'charging'], missing: ['wifi'], broken: [], hours: '1-7 08:00-22:00', access: 'free', phone: null, status: 'open', openedOn: null,
  confirmedAt: null, doubt: null, initials: 'fhnfyz', demo: false, ...over,
})
