/** The page that shows a case of this kind. Page paths are public and never change, so they may be named from here. */
const places: Readonly<Record<string, string>> = {
  'membership.join': 'features/membership/pages/status/index',
  'my_data.correct': 'features/my-data/pages/overview/index',
  'stations.suggest': 'features/stations/pages/suggest/index',
  'duplicates.check': 'features/duplicates/pages/check/index',
  'verification.confirm': 'features/verification/pages/verify/index',
  'membership.move': 'features/membership/pages/life/index',
  // told to staff only
  'membership.change': 'features/desk/pages/case/index',
}

/** Where a notice leads that belongs to no case. */
const plain: Readonly<Record<string, string>> = {
  'duplicates.phone_lost': 'features/my-data/pages/overview/index',
  'duplicates.document_lost': 'features/my-data/pages/overview/index',
  'verification.verified': 'features/verification/pages/verify/index',
  'roles.confirmed': 'features/membership/pages/life/index',
  'roles.revoked': 'features/membership/pages/life/index',
  'roles.succeeded': 'features/membership/pages/life/index',
  'roster.claimed': 'features/roster/pages/members/index',
  'stations.reported': 'features/stations/pages/keep-reports/index',
  'stations.doubted': 'features/stations/pages/keep-reports/index',
  'stations.faulty': 'features/stations/pages/keep-reports/index',
  'stations.risen': 'features/stations/pages/keep-reports/index',
  'stations.answered': 'features/stations/pages/my-reports/index',
}

export const placeOfNotice = (kind: string): string | undefined => plain[kind]
export const placeOfCase = (kind: string): string | undefined => places[kind]
