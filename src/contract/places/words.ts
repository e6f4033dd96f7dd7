/** What a place is (plan items 5, 12, 28, 32–34). The order is that of the filters. */
export const placeKinds = ['station', 'caring_corner', 'drivers_home', 'service_centre', 'legal_station', 'teaching_site', 'cultural_palace', 'studio'] as const
/**
 * `station` 暖蜂驿站 · `caring_corner` 爱心角+ · `drivers_home` 司机之家 · `service_centre` 职工服务中心(站) ·
 * `legal_station` 工会法律服务站(点) · `teaching_site` 圆梦计划教学点 · `cultural_palace` 工人文化宫 · `studio` 劳模和工匠人才创新工作室
 */
export type PlaceKind = (typeof placeKinds)[number]

/** Where a legal station stands in the structure 1+11+N: the district's one, the streets' eleven, all others. */
export const placeLevels = ['district', 'street', 'point'] as const
export type PlaceLevel = (typeof placeLevels)[number]

/**
 * STN-2, STN-3: the eight basics first, then what is added elsewhere. The position is the bit in a packed row of the
 * offline file, so new ones go to the end and none is ever removed.
 */
export const facilities = [
  'water', 'hot_meal', 'charging', 'rest', 'toilet', 'wifi', 'medicine', 'air_conditioning',
  'rain_gear', 'all_day', 'battery_swap', 'legal_service', 'nursing_room', 'wheelchair', 'parking', 'reading',
] as const
export type Facility = (typeof facilities)[number]

/** How one gets in: just walk in · scan a code at the door · ask somebody. Never an account of this app. */
export const accesses = ['free', 'scan', 'ask'] as const
export type PlaceAccess = (typeof accesses)[number]

/** `preparing`: not open yet · `suspended`: closed for a while · `closed`: for good. Only these leave the desk; drafts don't. */
export const placeStatuses = ['draft', 'preparing', 'open', 'suspended', 'closed', 'merged'] as const
export type PlaceStatus = (typeof placeStatuses)[number]

/** Which system a point came in (MAP-1); `picked` = put on the map by hand. Inside it is GCJ-02 everywhere. */
export const pointOrigins = ['gcj02', 'wgs84', 'bd09', 'picked'] as const
export type PointOrigin = (typeof pointOrigins)[number]

/** What anybody may say of a place in two taps. */
export const reportKinds = ['locked', 'broken', 'expired', 'wrong'] as const
/** `locked` 门锁着 · `broken` 设备坏了 · `expired` 药品过期 · `wrong` 信息不对 */
export type ReportKind = (typeof reportKinds)[number]

export const reportStates = ['new', 'acknowledged', 'resolved'] as const
export type ReportState = (typeof reportStates)[number]

/** What became of a report; the reporter reads a sentence for each. `closed_for_good` is nobody's answer: the place itself has closed. */
export const reportOutcomes = ['was_so_now_open', 'closed_for_now', 'repaired', 'replaced', 'facility_removed', 'corrected', 'not_found', 'closed_for_good'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]

/** What may become of which report; whoever answers picks one of these. */
export const outcomesOf: Record<ReportKind, readonly ReportOutcome[]> = {
  locked: ['was_so_now_open', 'closed_for_now', 'corrected', 'not_found'],
  broken: ['repaired', 'replaced', 'facility_removed', 'not_found'],
  expired: ['replaced', 'facility_removed', 'not_found'],
  wrong: ['corrected', 'not_found'],
}

/** STN-5: `LG-440307003-001`; a place whose street is not known yet has `LG-440307-001`. One code, one QR, for ever. */
export const placeCodePattern = /^LG-440307(\d{3})?-\d{3,6}$/

/** Letters, digits and what stands on signs; a name is shown to everybody and goes into sheets, so neither markup nor a formula gets in. */
export const placeNamePattern = /^[\p{L}\p{N}（《“][\p{L}\p{N} ·•（）()《》“”、，。—_&#+./-]*$/u
