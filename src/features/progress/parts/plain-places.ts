/** Where a notice without a case leads. Page paths are public and never change, so they may be named from here. */
const reports = 'features/stations/pages/keep-reports/index'
const places: Readonly<Record<string, string>> = {
  'stations.reported': reports,
  'stations.doubted': reports,
  'stations.risen': reports,
  'stations.answered': 'features/stations/pages/my-reports/index',
}

export const placeOfNotice = (kind: string): string | undefined => places[kind]
