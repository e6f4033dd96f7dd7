/** Who someone is inside the union. A worker needs no role: every signed-in person is one. */
export const roles = ['chair', 'officer', 'district', 'admin', 'lawyer'] as const

/**
 * - `chair`: 企业工会主席, sees that one organization and nothing below it (MEM-9)
 * - `officer`: 街道/社区工作人员, reaches the subtree of the organization
 * - `district`: 区总工会, reaches the subtree of the district
 * - `admin`: keeps roles and settings; reads no applications
 * - `lawyer`: 法律援助律师, only what is assigned to them
 */
export type Role = (typeof roles)[number]

/** 积极分子, 工会小组长: honours and tasks inside a union, with dates and without access to anything. */
export const marks = ['activist', 'group_leader'] as const
export type Mark = (typeof marks)[number]

/** Roles that work through the membership queue. */
export const reviewers = ['chair', 'officer', 'district'] as const satisfies readonly Role[]

/** Roles whose reach is the subtree of their organization; all others reach that node only. */
export const subtreeRoles: readonly Role[] = ['officer', 'district', 'admin']
