/**
 * Every error that leaves the cloud. `retry` is what the phone acts on, never the HTTP status:
 * `later` = the same request may be sent again, `fix` = the person has to change something, `never` = it will not work.
 */
export interface ErrorRule {
  readonly status: number
  readonly retry: 'never' | 'later' | 'fix'
}

export const errorRules = {
  'request.malformed': { status: 400, retry: 'never' },
  'request.invalid': { status: 400, retry: 'fix' },
  'request.too_large': { status: 413, retry: 'never' },
  'request.unknown': { status: 404, retry: 'never' },
  'request.key_missing': { status: 400, retry: 'never' },
  'request.key_reused': { status: 422, retry: 'never' },
  'request.in_flight': { status: 409, retry: 'later' },
  'request.too_many': { status: 429, retry: 'later' },
  'session.required': { status: 401, retry: 'fix' },
  'session.code_refused': { status: 401, retry: 'fix' },
  'session.unavailable': { status: 503, retry: 'later' },
  'session.demo_off': { status: 404, retry: 'never' },
  'session.already_administered': { status: 409, retry: 'never' },
  'session.account_taken': { status: 409, retry: 'fix' },
  'role.refused': { status: 403, retry: 'never' },
  'object.not_found': { status: 404, retry: 'never' },
  'case.state_changed': { status: 409, retry: 'fix' },
  'case.info_already_asked': { status: 409, retry: 'fix' },
  'case.taken_by_other': { status: 409, retry: 'fix' },
  'membership.under_sixteen': { status: 422, retry: 'never' },
  'membership.already_applied': { status: 409, retry: 'fix' },
  'membership.already_member': { status: 409, retry: 'fix' },
  'membership.letter_changed': { status: 409, retry: 'fix' },
  'membership.consent_missing': { status: 422, retry: 'fix' },
  'membership.union_closed': { status: 409, retry: 'fix' },
  'membership.duplicate_document': { status: 409, retry: 'fix' },
  'membership.document_missing': { status: 409, retry: 'fix' },
  'membership.not_member': { status: 404, retry: 'never' },
  'membership.card_refused': { status: 422, retry: 'fix' },
  'consent.needed': { status: 409, retry: 'fix' },
  'group_join.already_entered': { status: 409, retry: 'fix' },
  'group_join.not_claimable': { status: 409, retry: 'fix' },
  'my_data.still_member': { status: 409, retry: 'fix' },
  'my_data.case_open': { status: 409, retry: 'fix' },
  'my_data.notice_changed': { status: 409, retry: 'fix' },
  'my_data.correction_open': { status: 409, retry: 'fix' },
  'verification.nothing_to_verify': { status: 409, retry: 'fix' },
  'verification.already_verified': { status: 409, retry: 'fix' },
  'verification.not_offered': { status: 409, retry: 'fix' },
  'verification.tries_used': { status: 429, retry: 'fix' },
  'verification.not_here': { status: 403, retry: 'fix' },
  'duplicates.nothing_to_check': { status: 409, retry: 'fix' },
  'duplicates.kept_apart': { status: 409, retry: 'fix' },
  'duplicates.blocked': { status: 409, retry: 'fix' },
  'duplicates.signs_wrong': { status: 422, retry: 'fix' },
  'roles.own_proposal': { status: 409, retry: 'never' },
  'roles.already_held': { status: 409, retry: 'fix' },
  'roles.last_admin': { status: 409, retry: 'never' },
  'stations.device_needed': { status: 401, retry: 'fix' },
  'stations.too_many_reports': { status: 429, retry: 'never' },
  'stations.suggested_already': { status: 409, retry: 'fix' },
  'stations.outside_district': { status: 422, retry: 'fix' },
  'stations.hours_unclear': { status: 422, retry: 'fix' },
  'stations.alike_exists': { status: 409, retry: 'fix' },
  'stations.not_accepted': { status: 409, retry: 'fix' },
  'stations.own_photo': { status: 403, retry: 'never' },
  'stations.own_note': { status: 403, retry: 'never' },
  'stations.too_many_photos': { status: 409, retry: 'fix' },
  'stations.list_changed': { status: 409, retry: 'fix' },
  'roster.not_claimable': { status: 409, retry: 'fix' },
  'roster.own_account': { status: 409, retry: 'fix' },
  'roster.too_many_members': { status: 422, retry: 'fix' },
  'file.refused': { status: 422, retry: 'fix' },
  'file.not_ready': { status: 409, retry: 'later' },
  'service.unavailable': { status: 503, retry: 'later' },
  'internal.unexpected': { status: 500, retry: 'later' },
} as const satisfies Record<string, ErrorRule>

export type ErrorCode = keyof typeof errorRules

/** One bad field: a dotted path into the input and a reason word of the schema. */
export interface Issue {
  readonly path: string
  readonly reason: string
}

export type Envelope<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly issues?: readonly Issue[]; readonly requestId: string } }
