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

export const placeOfCase = (kind: string): string | undefined => places[kind]
