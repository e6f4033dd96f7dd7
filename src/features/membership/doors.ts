/**
 * The doors of joining (MEM-3 … MEM-6), found by a question about work, not by jargon:
 * riding or driving for a platform · employer has a union · employer has none · not sure.
 */
export const doors = ['platform', 'union', 'no_union', 'unsure'] as const
export type Door = (typeof doors)[number]

/** 区总工会 · 街道总工会 · 兜底工联会 · 社区/园区/行业工联会 · 单位工会 */
export const unionKinds = ['district', 'street', 'catch_all', 'community', 'park', 'sector', 'enterprise'] as const
export type UnionKind = (typeof unionKinds)[number]
